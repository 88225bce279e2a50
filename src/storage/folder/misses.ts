import { z } from 'zod/v4'
import { languages, type Miss, type Misses } from '../../conversation/ports.ts'
import { createMonthly, type Kept, type Kind, type Monthly, readMonthly } from './monthly-log.ts'

/** One line's content. */
const shape = z
  .strictObject({
    text: z.string(),
    language: z.literal(languages),
    day: z.iso.date(),
    outcome: z.literal(['offer', 'none']),
    best: z.string().optional(),
  })
  .transform(({ best, ...miss }): Miss => ({ ...miss, ...(best !== undefined && { best }) }))

const kind: Kind<Miss> = {
  folder: 'misses',
  read: json => shape.safeParse(json).data,
  failing: 'what is not understood cannot be kept just now',
}

/** The misses that a bot keeps in `dataDir`, read without touching anything: it may be running. */
export const readMisses = (kept: Omit<Kept, 'log'>): Promise<readonly Miss[]> => readMonthly(kind, kept)

/** Misses on disk: one JSON line each, in `misses/`, one file a month. */
export const createMisses = (kept: Kept): Promise<Misses & Pick<Monthly<Miss>, 'tidy'>> => createMonthly(kind, kept)
