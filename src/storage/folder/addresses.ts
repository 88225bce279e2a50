import type { Memory } from '../../conversation/ports.ts'
import type { Address } from '../../relationships/messenger.ts'
import { readings } from '../shapes.ts'
import type { Files } from './files.ts'
import { memoryInFolder } from './records.ts'

/** Where people and places can be reached, one small file each. */
export const addressesInFolder = (files: Files): Memory<Address> =>
  memoryInFolder({ files, folder: 'addresses', kept: 1024 }, readings.addresses)
