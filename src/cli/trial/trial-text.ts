import type { Trial } from './trial.ts'

type Change = Trial['changes'][number]

/** A trial for people: what changes, the misses first. */
export const trialText = ({ phrase, topic, language, before, after, asked, changes }: Trial): string => {
  const itself = before === after ? `${before}, as now` : `${before} → ${after}`
  const labelled = changes.filter(({ from }) => from === 'labelled')
  const worse = labelled.filter(({ verdict }) => verdict === 'worse').length
  return [
    `"${phrase}" as one more way to ask ${topic} (${language}.asked)`,
    `the phrase itself: ${itself}`,
    '',
    `kept misses: ${changes.length - labelled.length} of ${asked.misses} would change`,
    ...changes.filter(({ from }) => from === 'misses').map(lineOf),
    `labelled messages: ${labelled.length} of ${asked.labelled} would change, ${worse} for the worse`,
    ...labelled.map(lineOf),
  ].join('\n')
}

const lineOf = ({ text, before, after, asks, verdict }: Change): string => {
  const should = verdict ? ` (${verdict}: it asks ${asks ?? 'none of the topics'})` : ''
  return `  ${text}\n      ${before} → ${after}${should}`
}
