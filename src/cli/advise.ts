import { languages } from '../conversation/ports.ts'
import { adviceRecord } from '../presentation/advice-record.ts'
import { createPresentation } from '../presentation/present.ts'
import { createWords } from '../presentation/words.ts'
import { consult } from '../rules/consult.ts'
import { questions } from '../rules/questions.ts'
import { chooseOptions, WrongUsage } from './options.ts'

/** `advise`: one answer, as the card says it or as JSON. */
export const advise = (args: readonly string[]): string => {
  const { lang = 'en', json = false, ...answers } = chooseOptions(args, { ...questions, lang: languages, json: [] })
  const advice = consult(answers)
  if (advice.kind === 'ask') {
    throw new WrongUsage(`--${advice.question} is missing: ${questions[advice.question].join(', ')}.`)
  }
  if (json) return JSON.stringify(adviceRecord(createWords()[lang], answers), null, 2)
  return createPresentation().present({ kind: 'guidance', answers, sections: advice.sections }, lang).summary
}
