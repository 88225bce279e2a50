/** Nobody is waited for longer on their word, in seconds. */
const longest = 3600
/** Characters: a date of HTTP has 29. */
const read = 64

const isNumber = /^\d+(?:\.\d*)?$/
/** As HTTP writes it, weekday first: without that a decimal would pass for a day of the year 57. */
const isDate = /^[A-Z][a-z]{2,8}, /

const secondsIn = (said: string, now: number): number => {
  if (isNumber.test(said)) return Number(said)
  return isDate.test(said) ? (Date.parse(said) - now) / 1000 : Number.NaN
}

/**
 * The seconds that a `Retry-After` asks for, from 0 to 3600: a number, with decimals as Teams and Partner Center write it, or a date;
 * undefined when it says neither. `now` in milliseconds since 1970.
 */
export const secondsAsked = (
  header: string | readonly string[] | null | undefined,
  now: number,
): number | undefined => {
  const [said = ''] = [header ?? ''].flat()
  const seconds = secondsIn(said.slice(0, read).trim(), now)
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), longest)
}
