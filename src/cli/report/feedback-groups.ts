import { type Rating, type RatingReason, ratingReasons } from '../../conversation/ports.ts'

/** What was said of one answer of one edition, for an editor. */
export interface FeedbackGroup {
  /** `<channel>.<kind>`, a guidance that holds whatever the channel, `topic.<id>`, or null where Teams did not say. */
  readonly answer: string | null
  /** What a cell led to. */
  readonly guidance: string | null
  readonly edition: string
  readonly helpful: number
  readonly unhelpful: number
  readonly reasons: Readonly<Partial<Record<RatingReason, number>>>
  readonly comments: readonly string[]
}

interface Answer {
  readonly answer: string | null
  readonly guidance: string | null
  readonly edition: string
}

/** What one rating speaks of: an answer for both kinds speaks of two cells. */
const answersIn = ({ cells, topic, edition }: Rating): readonly Answer[] => {
  if (topic !== undefined) return [{ answer: `topic.${topic}`, guidance: null, edition }]
  if (cells.length === 0) return [{ answer: null, guidance: null, edition }]
  const answers = cells.map(({ channel, kind, guidance }) => ({
    answer: channel === undefined ? guidance : `${channel}.${kind}`,
    guidance,
    edition,
  }))
  return answers.filter(({ answer }, at) => answers.findIndex(each => each.answer === answer) === at)
}

const groupOf = (answer: Answer, ratings: readonly Rating[]): FeedbackGroup => {
  const helpful = ratings.filter(rating => rating.helpful).length
  const counts = ratingReasons.map(id => [id, ratings.filter(({ reason }) => reason === id).length] as const)
  return {
    ...answer,
    helpful,
    unhelpful: ratings.length - helpful,
    reasons: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    comments: ratings.flatMap(({ comment }) => comment ?? []),
  }
}

/** Ratings by cell and topic; what helped least often first. */
export const feedbackGroups = (ratings: readonly Rating[]): readonly FeedbackGroup[] => {
  const said = ratings.flatMap(rating => answersIn(rating).map(answer => ({ answer, rating })))
  const ratingsOf = new Map<string, { readonly answer: Answer; readonly ratings: Rating[] }>()
  for (const { answer, rating } of said) {
    const id = JSON.stringify(answer)
    const group = ratingsOf.get(id) ?? { answer, ratings: [] }
    ratingsOf.set(id, group)
    group.ratings.push(rating)
  }
  const groups = [...ratingsOf.values()].map(({ answer, ratings }) => groupOf(answer, ratings))
  return groups.sort((one, other) => other.unhelpful - one.unhelpful || other.helpful - one.helpful)
}
