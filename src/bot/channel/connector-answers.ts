/**
 * What an answer of the channel means for a message. `not now`: not taken, and it may be in a moment. `perhaps`: nobody knows whether
 * it was taken. `never`: asking again changes nothing, something of ours has to be mended.
 */
export type Meaning = 'taken' | 'not now' | 'perhaps' | 'nobody there' | 'never'

/** The answers that mean something of their own. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const meanings: Readonly<Record<number, Meaning>> = {
  403: 'nobody there',
  404: 'nobody there',
  412: 'not now',
  429: 'not now',
  501: 'never',
  503: 'not now',
}

/** What a status means: everything below 300 is taken, whatever stands in the body. */
export const meaningOf = (status: number): Meaning => {
  if (status < 300) return 'taken'
  return meanings[status] ?? (status >= 500 ? 'perhaps' : 'never')
}
