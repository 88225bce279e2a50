import type { Section, ServiceKind } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import { type Answers, channelOf, ownChannels, type QuestionId, questionIds } from '../rules/questions.ts'

/** How an answer differs from the one that the person saw before it. */
export interface Difference {
  readonly facts: readonly {
    readonly question: QuestionId
    /** The kind that it is about, where the two have sellers of their own. */
    readonly of?: ServiceKind
    readonly from: string | undefined
    readonly to: string | undefined
  }[]
  readonly sections: readonly { readonly before: Section | undefined; readonly after: Section | undefined }[]
}

/** What changed from one answer to the next, or nothing when there was no answer before or it is the same. */
export const differenceBetween = (before: Answers, after: Answers, day?: string): Difference | undefined => {
  if (names.every(name => answerTo(before, name) === answerTo(after, name))) return undefined
  const apart = [before, after].some(answers => ownChannels.some(name => answers[name]))
  const asked = questionIds.filter(question => !(apart && question === 'channel'))
  const facts = [
    ...(apart
      ? kinds.map(of => ({ question: 'channel', of, from: placeOf(before, of), to: placeOf(after, of) }) as const)
      : []),
    ...asked.map(question => ({ question, from: answerTo(before, question), to: answerTo(after, question) })),
  ].filter(({ from, to }) => from !== to)
  if (facts.length === 0) return undefined
  const [old, now] = [consult(before, day), consult(after, day)]
  if (old.kind !== 'guide' || now.kind !== 'guide') return undefined
  const sections = kinds.map(kind => ({
    before: old.sections.find(section => section.kind === kind),
    after: now.sections.find(section => section.kind === kind),
  }))
  return { facts, sections: sections.filter(({ before, after }) => before?.guidance !== after?.guidance) }
}

const names = [...questionIds, ...ownChannels]

/** A customer is an ordinary one until somebody says otherwise. */
const answerTo = (answers: Answers, question: keyof Answers) =>
  answers[question] ?? (question === 'customer' ? 'ordinary' : undefined)

const kinds = ['license', 'usage'] as const

/** Where one kind was bought. */
const placeOf = (answers: Answers, kind: ServiceKind) => answers[channelOf[kind]] ?? answers.channel
