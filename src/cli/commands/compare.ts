import type { Environment } from '../../config/read.ts'
import { comparisonOf } from '../../conversation/comparison.ts'
import { commonLanguage, type Language } from '../../conversation/ports.ts'
import { cleanLine } from '../../input/clean.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords } from '../../presentation/words.ts'
import { type Answers, type QuestionId, questions } from '../../rules/questions.ts'
import { listener, presentation } from '../answering.ts'
import { asOf, command, json, lang } from '../command.ts'
import { dayMeant } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'

/** An id belongs to the first question that has it and was not answered: `csp-partner` is a channel before it is a customer. */
const asked = ['channel', 'kind', 'customer', 'partner'] as const satisfies readonly QuestionId[]

/** A situation in ids beside each other, `ea license`; nothing where something else stands there. */
const inIds = (text: string): Answers | undefined => {
  const answers: Record<string, string> = {}
  for (const id of text.split(/[\s,;/+]+/)) {
    const question = asked.find(each => !(each in answers) && questions[each].some(value => value === id))
    if (!question) return undefined
    answers[question] = id
  }
  return answers
}

/** A situation as somebody says it: in ids, or in their own words, as the bot reads them. */
const situationIn = async (text: string, language: Language): Promise<Answers> => {
  const ids = inIds(text.toLowerCase())
  if (ids) return ids
  const { event } = await listener()(text, { answers: {}, language })
  if (event.kind === 'answered') return event.answers
  throw new WrongUsage(
    `"${text}" is no situation: say where it was bought, ${questions.channel.join(', ')}, and what it is.`,
  )
}

const options = { lang, json, 'as-of': asOf } as const

const compared = async (
  { lang = commonLanguage, json = false, 'as-of': asOf }: Chosen<typeof options>,
  texts: readonly string[],
  env: Environment,
): Promise<string> => {
  const [first, second, ...more] = texts.map(cleanLine)
  if (!first || !second || more.length > 0)
    throw new WrongUsage('Two situations are needed: compare "ea license" "open license".')
  const { day } = dayMeant(asOf, env)
  const [one, other] = [await situationIn(first, lang), await situationIn(second, lang)]
  const reply = comparisonOf(one, other, day)
  if (!reply) throw new WrongUsage(`--channel is missing in one of them: ${questions.channel.join(', ')}.`)
  if (!json) return presentation().present(reply, lang).summary
  const records = reply.sides.map(({ answers }) => adviceRecord(createWords()[lang], answers, day))
  const [{ asOf: on, edition } = {}] = records
  return JSON.stringify({ asOf: on, edition, one: records[0], other: records[1] }, null, 2)
}

/** `compare ONE OTHER`: two situations beside each other, as the card has them or as JSON. */
export const compare = command(
  {
    does: 'Two situations beside each other: what is the same, and what differs.',
    texts: 'ONE OTHER',
    options,
    example: 'compare "ea license" "csp-partner license" --lang sv',
  },
  compared,
)
