import { createLog, type Log } from '../../src/runtime/log.ts'

/** A log that is read again: each line without its time. `level`: what is not logged is not there. */
export const loggedTo = (lines: object[], level: 'error' | 'info' = 'info'): Log =>
  createLog(level, line => {
    const { time: _, ...said } = JSON.parse(line)
    lines.push(said)
  })

/** For who does not look. */
export const noLog: Log = createLog('silent', () => {})

/** For tests in which nothing goes wrong: whatever is logged is then a fault. */
export const nothingToLog: Log = createLog('info', line => {
  throw new Error(`Nothing went wrong, so why log ${line}?`)
})
