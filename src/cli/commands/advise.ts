import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { dayInWords } from '../../presentation/citations.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords } from '../../presentation/words.ts'
import { consult } from '../../rules/consult.ts'
import { questions } from '../../rules/questions.ts'
import { presentation } from '../answering.ts'
import { asOf, command, json, lang } from '../command.ts'
import { dayMeant } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { answersOf, situation } from '../situation.ts'

const options = { ...situation, lang, json, 'as-of': asOf } as const

const answer = (chosen: Chosen<typeof options>, _texts: readonly string[], env: Environment): string => {
  const { lang = commonLanguage, json = false, 'as-of': asOf, ...given } = chosen
  const answers = answersOf(given)
  const { ahead, ...then } = dayMeant(asOf, env)
  const advice = consult(answers, then.day)
  if (advice.kind === 'ask') {
    throw new WrongUsage(`--${advice.question} is missing: ${questions[advice.question].join(', ')}.`)
  }
  const words = createWords()[lang]
  const note = ahead && words.t('ahead', { day: dayInWords(words, ahead) })
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
