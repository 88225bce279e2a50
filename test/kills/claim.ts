import { once } from 'node:events'
import { FolderTaken } from '../../src/storage/disk/lock.ts'
import { openFiles } from '../../src/storage/folder/files.ts'

/** Tries to take a folder when its parent says go, says what came of it, and keeps it until its parent is done with it. */
const [, , dataDir = ''] = process.argv
const log = (line: object) => process.stderr.write(JSON.stringify(line))
process.stdin.once('end', () => process.exit())
process.stdout.write('ready\n')
await once(process.stdin, 'data')
await openFiles({ dataDir, log }).then(
  () => process.stdout.write('mine\n'),
  error => process.stdout.write(error instanceof FolderTaken ? 'refused\n' : `${error}\n`),
)
