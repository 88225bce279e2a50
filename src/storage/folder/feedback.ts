import { z } from 'zod/v4'
import { type Feedback, languages, type Rating, ratingReasons } from '../../conversation/ports.ts'
import { lastWords } from '../retention.ts'
import { createMonthly, type Kept, type Kind, type Monthly, readMonthly } from './monthly-log.ts'

/** One line's content. Ids are kept as they were said: an edition may have dropped them since. */
const shape = z
  .strictObject({
    key: z.string(),
    helpful: z.boolean(),
    reason: z.literal(ratingReasons).optional(),
    comment: z.string().optional(),
    cells: z.array(z.strictObject({ channel: z.string().optional(), kind: z.string(), guidance: z.string() })),
    statements: z.array(z.string()),
    topic: z.string().optional(),
    edition: z.string(),
    language: z.literal(languages),
    day: z.iso.date(),
  })
  .transform(rating => rating as Rating) // what JSON leaves out is absent here, never undefined

const kind: Kind<Rating> = {
  folder: 'feedback',
  read: json => shape.safeParse(json).data,
  failing: 'what people say of answers cannot be kept just now',
}

/** The ratings that a bot keeps in `dataDir`, read without touching anything: it may be running. */
export const readFeedback = async (kept: Omit<Kept, 'log'>): Promise<readonly Rating[]> =>
  lastWords(await readMonthly(kind, kept))

/** Ratings on disk: one JSON line each, in `feedback/`, one file a month. */
export const createFeedback = async (kept: Kept): Promise<Feedback & Pick<Monthly<Rating>, 'tidy'>> => {
  const { note, tidy, all } = await createMonthly(kind, kept)
  return { note, tidy, all: async () => lastWords(await all()) }
}
