#!/usr/bin/env node
import { run } from './commands/run.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error // whoever reads has read enough: `kanalguiden matrix | head`
})
run(process.argv.slice(2)).then(exit => {
  process.exitCode = exit
})
