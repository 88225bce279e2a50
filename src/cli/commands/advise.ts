import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'
import { type Answers, questions } from '../../rules/questions.ts'
import { presentation } from '../answering.ts'
import { asOf, command, json, lang } from '../command.ts'
import { dayMeant } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'

const options = {
  channel: { of: questions.channel, is: 'where it was bought' },
  kind: { of: questions.kind, is: 'what it is: licenses, usage such as Azure, or both' },
  'license-channel': { of: questions.channel, is: 'where the licenses were bought, where that is another channel' },
  'usage-channel': { of: questions.channel, is: 'where the usage was bought, where that is another channel' },
  customer: { of: questions.customer, is: 'who the customer is' },
  partner: { of: questions.partner, is: 'what kind of partner you are' },
  ...{ lang, json, 'as-of': asOf },
} as const

const answer = (chosen: Chosen<typeof options>, _texts: readonly string[], env: Environment): string => {
  const { lang = commonLanguage, json = false, 'as-of': asOf, ...given } = chosen
  const { 'license-channel': licenseChannel, 'usage-channel': usageChannel, ...asked } = given
  const answers: Answers = {
    ...asked,
    ...(licenseChannel && { licenseChannel }),
    ...(usageChannel && { usageChannel }),
  }
  const { ahead, ...then } = dayMeant(asOf, env)
  const advice = consult(answers, then.day)
  if (advice.kind === 'ask') {
    throw new WrongUsage(`--${advice.question} is missing: ${questions[advice.question].join(', ')}.`)
  }
  const words = createWords()[lang]
  const note = ahead && words.t('ahead', { day: words.date(ahead) })
  if (json) return JSON.stringify({ ...adviceRecord(words, answers, then.day), ...(note && { note }) }, null, 2)
  const { sections } = advice
  const said = presentation().present({ kind: 'guidance', answers, sections, ...then }, lang).summary
  return note ? `${note}\n\n${said}` : said
}

/** `advise`: one answer, as the card says it or as JSON, by today's rules, those that are pinned, or those of a day. */
export const advise = command(
  {
    does: 'One answer: what applies to where something was bought and what it is.',
    options,
    example: 'advise --channel ea --kind license --lang sv',
  },
  answer,
)
