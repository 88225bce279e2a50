import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Feedback, Language, Person } from '../conversation/ports.ts'
import { answerRated, type Rated } from '../conversation/rating.ts'
import type { Topic } from '../language/topics/topic.ts'

/** What people say of answers → what may be kept of it. */
export interface Ratings {
  /** A mark for a card that goes out: nobody can guess it, and it is kept nowhere but in the card. */
  mark(): string
  /** Keeps what somebody said of an answer. Whoever says it again of the same card says it instead. Never rejects. */
  note(rated: Rated, person: Person, language: Language): Promise<void>
}

interface Reaction {
  readonly helpful: boolean
  readonly message: string
  readonly comment?: string
}

interface Means {
  readonly feedback: Feedback
  readonly topics: readonly Topic[]
  readonly now?: () => Date
}

/** Teams' own thumbs under a message, as something that a person said. */
export const reactionTo = ({ helpful, message, comment }: Reaction): Rated => ({
  kind: 'rated',
  helpful,
  mark: message,
  ...(comment && { why: { comment } }),
})

export const createRatings = ({ feedback, topics, now = () => new Date() }: Means): Ratings => {
  const load = async () => {
    const [{ cleaner }, { withoutPlaceholders }] = await Promise.all([
      import('../language/privacy/clean.ts'),
      import('../language/text/placeholders.ts'),
    ])
    const cleaned = cleaner(topics)
    return (comment: string): string => {
      const kept = cleaned(comment)
      return /\p{L}/u.test(withoutPlaceholders(kept)) ? kept : ''
    }
  }
  let loaded: ReturnType<typeof load> | undefined
  /** What may be kept of a comment. Loading what tells takes longer than a start may: most people write nothing. */
  const keptOf = async (comment: string): Promise<string> => {
    if (!comment) return ''
    loaded ??= load()
    return (await loaded)(comment)
  }
  const salt = randomBytes(16).toString('base64url')
  /** Whoever reads the store has no mark, so no person can be tried against a key. A message's id can be guessed: it is salted. */
  const keyOf = ({ mark, of }: Rated, { personId }: Person) =>
    createHash('sha256')
      .update(JSON.stringify([of ? mark : [mark, salt], personId]))
      .digest('base64url')
  const explained = async ({ why: { reason, comment = '' } = {} }: Rated) => {
    const kept = await keptOf(comment)
    return { ...(reason && { reason }), ...(kept && { comment: kept }) }
  }
  return {
    mark: () => randomUUID(),
    note: async (rated, person, language) => {
      const day = now().toISOString().slice(0, 10)
      const { helpful } = rated
      const answer = answerRated(rated)
      return feedback.note({
        key: keyOf(rated, person),
        helpful,
        ...(await explained(rated)),
        ...answer,
        language,
        day,
      })
    },
  }
}
