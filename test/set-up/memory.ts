/**
 * Mocha loads this first: what tests write for a moment lies in memory, where there is enough of it. A disk takes most of
 * their time, to write down what nobody reads. What is about a disk asks for a real one: `on-disk.ts`.
 */
import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const memory = '/dev/shm'
const enough = 2 ** 31

const isRoomy = (): boolean => {
  try {
    accessSync(memory, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough
  } catch {
    return false // no such place on this system
  }
}

process.env.TMPDIR_ON_DISK ??= tmpdir()
if (isRoomy()) process.env.TMPDIR = memory
