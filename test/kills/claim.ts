import { createInterface } from 'node:readline'
import { createLog } from '../../src/runtime/log.ts'
import { FolderTaken } from '../../src/storage/disk/lock.ts'
import { type OwnFiles, openFiles } from '../../src/storage/folder/files.ts'

/** Tries to take the folder that its parent names, says what came of it, and keeps it until its parent names the next, or is done with it. */
const log = createLog('info', line => process.stderr.write(line))
let mine: OwnFiles | undefined
process.stdout.write('ready\n')
for await (const dataDir of createInterface({ input: process.stdin })) {
  await mine?.close()
  mine = await openFiles({ dataDir, log }).catch(error => {
    process.stdout.write(error instanceof FolderTaken ? 'refused\n' : `${error}\n`)
    return undefined
  })
  if (mine) process.stdout.write('mine\n')
}
process.exit()
