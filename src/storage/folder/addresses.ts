import { z } from 'zod/v4'
import { languages, type Memory } from '../../conversation/ports.ts'
import type { Address } from '../../relationships/messenger.ts'
import type { Shape } from '../shapes.ts'
import type { Files } from './files.ts'
import { memoryInFolder } from './records.ts'

const shape = z.strictObject({
  id: z.string(),
  facts: z.strictObject({
    reference: z.string().optional(),
    language: z.enum(languages).optional(),
    timeZone: z.string().optional(),
    seen: z.string().optional(),
    paused: z.literal(true).optional(),
    quiet: z.literal(true).optional(),
    warned: z.string().optional(),
  }),
}) as unknown as Shape<Address>

/** Where people and places can be reached, one small file each. */
export const addressesInFolder = (files: Files): Memory<Address> =>
  memoryInFolder({ files, folder: 'addresses', shape, kept: 1024 })
