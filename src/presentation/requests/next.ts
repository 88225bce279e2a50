import { uselessFor } from '../../relationships/access/sets.ts'
import type { Seen } from '../../relationships/chat/seen.ts'
import { ownLines, type Request } from '../../relationships/request.ts'
import { type Answer, answerOn } from '../../rules/answer.ts'
import { consult } from '../../rules/consult.ts'
import type { Words } from '../words.ts'

const relationship: readonly string[] = [
  'request-reseller-relationship',
  'request-relationship-dap-or-gdap',
  'request-relationship-then-gdap',
]

/** What the answer says to do beside the relationship: a line a step, its ways in one. */
const stepsInWords = ({ t }: Words, { steps }: Answer): readonly string[] =>
  [...new Set(steps.map(({ step }) => step))].flatMap(number => {
    const said = steps
      .filter(({ step, id }) => step === number && !relationship.includes(id))
      .map(({ id, note }) => `${note ? `${t(`partnerNote.${note}`)} ` : ''}${t(`action.${id}.text`)}`)
    return said.length > 1 ? [t('request.next.oneOf', { ways: said.join(` ${t('request.next.or')} `) })] : said
  })

/** What the rules of the day of the yes say to do, as in the answer and its plan; nothing where the situation is not known. */
const fromAnswer = (words: Words, { about = {}, trail }: Request): readonly string[] => {
  const day = trail.at(-1)?.at.slice(0, 'yyyy-mm-dd'.length)
  const advice = day ? consult(about, day) : undefined
  if (!day || advice?.kind !== 'guide') return []
  return [...new Set(advice.sections.flatMap(each => stepsInWords(words, answerOn(each, day, about.partner))))]
}

/** What comes after the customer's yes: what their situation asks for; the relationship alone lets nobody administer anything. */
export const nextView = (words: Words, { request }: Seen) => {
  const { state, details, access, about } = request
  if (state !== 'accepted' || ownLines(request).at(-1)?.did === 'end') return []
  const { t } = words
  const known = fromAnswer(words, request)
  const unknown = details.kind === 'reseller' ? 'request.next.order' : 'request.next.provider'
  const useless = access?.told === 'active' || (about !== undefined && uselessFor(about) !== undefined)
  const texts = [
    ...(known.length > 0 ? known : [t(unknown)]),
    ...(useless ? [] : [t('request.next.gdap')]),
    t(known.length > 0 ? 'request.next.dates' : 'request.next.plan'),
  ]
  return [{ title: t('request.next.title'), lines: texts.map((text, index) => ({ text: `${index + 1}. ${text}` })) }]
}
