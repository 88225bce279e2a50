import { once } from 'node:events'
import { createLog } from '../../src/runtime/log.ts'
import { FolderTaken } from '../../src/storage/disk/lock.ts'
import { openFiles } from '../../src/storage/folder/files.ts'

/** Tries to take a folder when its parent says go, says what came of it, and keeps it until its parent is done with it. */
const [, , dataDir = ''] = process.argv
const log = createLog('info', line => process.stderr.write(line))
process.stdin.once('end', () => process.exit())
process.stdout.write('ready\n')
await once(process.stdin, 'data')
await openFiles({ dataDir, log }).then(
  () => process.stdout.write('mine\n'),
  error => process.stdout.write(error instanceof FolderTaken ? 'refused\n' : `${error}\n`),
)
