import type { Log } from './log.ts'

interface End {
  readonly log: Log
  /** Finishes what is under way, and closes what is open. */
  readonly finish: () => Promise<unknown>
  /** Ends the process, whatever is under way. */
  readonly cut: () => void
}

/** Whoever runs us kills us after ten seconds, and then nothing would be said of it: milliseconds. */
const longest = 9_000

/** How the process ends: what is under way is finished, or cut after a while, with a log line. Asked again, nothing changes. */
export const createEnd = ({ log, finish, cut }: End, milliseconds: number = longest) => {
  const end = async (): Promise<void> => {
    const finished = finish().catch(error => log.error('could not finish', { error }))
    log.info('stopping')
    const limit = setTimeout(() => {
      log.error('stopped before all was finished', { milliseconds })
      cut()
    }, milliseconds)
    // What hangs beside all this must not keep us alive; but the limit holds for it as well.
    limit.unref()
    await finished
    log.info('stopped')
  }
  let ending: Promise<void> | undefined
  return (): Promise<void> => {
    ending ??= end()
    return ending
  }
}

/** As much of the process as has to do with its end. */
type Ending = Pick<NodeJS.Process, 'once' | 'on' | 'exit' | 'exitCode'>

/** The process ends in order when it is told to, and when nobody knows any more in what state it is. */
export const endInOrder = (self: Ending, finish: () => Promise<unknown>, log: Log): void => {
  const end = createEnd({ log, finish, cut: () => self.exit(1) })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) self.once(signal, end)
  self.on('unhandledRejection', error => log.error('a promise failed that nobody waited for', { error }))
  self.on('uncaughtException', error => {
    log.error('unexpected', { error })
    self.exitCode = 1
    void end()
  })
}
