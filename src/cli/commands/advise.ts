import { commonLanguage, languages } from '../../conversation/ports.ts'
import { createPresentation } from '../../presentation/present.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'
import { type Answers, questions } from '../../rules/questions.ts'
import { dayMeant } from '../day.ts'
import { environment } from '../environment.ts'
import { anyText, chooseOptions, WrongUsage } from '../options.ts'

const options = {
  ...questions,
  'license-channel': questions.channel,
  'usage-channel': questions.channel,
  lang: languages,
  json: [],
  'as-of': anyText,
} as const

/** `advise`: one answer, as the card says it or as JSON, by today's rules, those that are pinned, or those of a day. */
export const advise = (args: readonly string[], env = environment()): string => {
  const { lang = commonLanguage, json = false, 'as-of': asOf, ...given } = chooseOptions(args, options)
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
  const said = createPresentation().present({ kind: 'guidance', answers, sections, ...then }, lang).summary
  return note ? `${note}\n\n${said}` : said
}
