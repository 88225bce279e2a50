import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Log } from '../../runtime/log.ts'
import { makeFolder, onDisk } from '../disk/disk.ts'
import { lockFolder } from '../disk/lock.ts'
import { type Fault, lookingAway, settingAside } from '../disk/quarantine.ts'
import { type Reading, readingThrough } from '../journal/overlay.ts'
import { readJournals, recover } from '../journal/recover.ts'
import { createWriteAhead } from '../journal/write-ahead.ts'
import { StoreUnavailable } from '../store.ts'
import { checkFormat, claimFormat } from './format.ts'

/** The texts of a folder, by their paths in it. All reject with `StoreUnavailable` when the folder cannot be used just now. */
export interface Files extends Reading {
  /** Replaces a file as a whole; null removes it. Once this has resolved it outlasts a kill and a power cut. */
  write(file: string, text: string | null): Promise<void>
  /** Puts a file out of the way that is not what it should be, and says so. */
  setAside(file: string, fault: Fault): Promise<void>
}

/** The files of a folder that nobody else uses. */
export interface OwnFiles extends Files {
  readonly root: string
  /** Resolves when more can be written, and all that was stands in its file. */
  ready(): Promise<void>
  /** Settles, and lets others have the folder. */
  close(): Promise<void>
}

interface Where {
  readonly dataDir: string
  readonly log: Log
  /** Milliseconds that texts wait for others before they are brought to their files: people answer several questions in a row. */
  readonly patience?: number
}

/** Takes a folder, and makes it when it is missing. Rejects with `FolderTaken` when another process has it. */
export const openFiles = async ({ dataDir, log, patience = 10_000 }: Where): Promise<OwnFiles> => {
  const root = resolve(dataDir)
  await onDisk(async () => {
    await makeFolder(root)
    // SQLite, which locks it, would not say what is wrong with it.
    await access(root, constants.R_OK | constants.W_OK | constants.X_OK)
  })
  const lock = lockFolder(root)
  try {
    await claimFormat(root)
    await recover(root, log)
  } catch (error) {
    lock.release()
    throw error
  }
  const { close, settled, ...ahead } = createWriteAhead(root, patience, log)
  return {
    ...ahead,
    root,
    setAside: settingAside(root, log),
    ready: async () => {
      // To remove what is not there changes nothing, and is written down like everything else.
      await ahead.write('nothing', null)
      await settled()
    },
    close: () => close().finally(lock.release),
  }
}

/** The files of a folder that a bot may be using: nothing is changed in it. They are as they were when this resolved, or newer. */
export const readFiles = async ({ dataDir, log }: Omit<Where, 'patience'>): Promise<Files> => {
  const root = resolve(dataDir)
  await checkFormat(root)
  const found = await readJournals(root)
  const lookAway = lookingAway(log)
  for (const { name, damaged } of found) if (damaged > 0) await lookAway(name, 'damaged lines', { lines: damaged })
  const layers = found.map(({ texts }) => texts)
  const write = () => Promise.reject(new StoreUnavailable(new Error('It is only read.')))
  return { ...readingThrough(root, () => layers), write, setAside: lookAway }
}
