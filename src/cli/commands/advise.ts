import { onDay } from '../../conversation/as-of.ts'
import { commonLanguage, languages } from '../../conversation/ports.ts'
import { createPresentation } from '../../presentation/present.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'
import { questions } from '../../rules/questions.ts'
import { dayMeant } from '../day.ts'
import { environment } from '../environment.ts'
import { anyText, chooseOptions, WrongUsage } from '../options.ts'

/** `advise`: one answer, as the card says it or as JSON, by the rules of the configured edition or of a day. */
export const advise = (args: readonly string[], env = environment()): string => {
  const options = { ...questions, lang: languages, json: [], 'as-of': anyText } as const
  const { lang = commonLanguage, json = false, 'as-of': asOf, ...answers } = chooseOptions(args, options)
  const { day, asked } = dayMeant(asOf, env)
  const advice = consult(answers, day)
  if (advice.kind === 'ask') {
    throw new WrongUsage(`--${advice.question} is missing: ${questions[advice.question].join(', ')}.`)
  }
  if (json) return JSON.stringify(adviceRecord(createWords()[lang], answers, day), null, 2)
  const { sections } = advice
  const then = asked ? { day, asked } : onDay(day)
  return createPresentation().present({ kind: 'guidance', answers, sections, ...then }, lang).summary
}
