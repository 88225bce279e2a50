import { tmpdir } from 'node:os'

/** Where temporary files lie on a disk, for tests of what a disk does: the others’ lie in memory (`memory.ts`). */
export const onDisk = (): string => process.env.TMPDIR_ON_DISK ?? tmpdir()
