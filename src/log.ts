/** Anything worth a line: ids and counts, never names, free text, tokens or links. */
export type Details = Readonly<Record<string, unknown>>

export const levels = ['error', 'warn', 'info', 'silent'] as const
export type Level = (typeof levels)[number]

export type Log = Readonly<Record<Exclude<Level, 'silent'>, (event: string, details?: Details) => void>>

/** Of an error only what helps to find it: its name, its code and where it came from. Its message may quote people. */
const traceOf = (error: unknown) =>
  error instanceof Error
    ? { error: error.name, ...('code' in error && { code: error.code }), at: framesOf(error) }
    : { error: typeof error }

const framesOf = ({ stack = '' }: Error) =>
  stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 5)
    .map(line => line.trim())

/** One JSON line an event, at or above `level`. */
export const createLog = (level: Level, write: (line: string) => void): Log => {
  const at =
    (severity: Exclude<Level, 'silent'>) =>
    (event: string, { error, ...details }: Details = {}) => {
      if (level === 'silent' || levels.indexOf(severity) > levels.indexOf(level)) return
      const trace = error === undefined ? {} : traceOf(error)
      write(JSON.stringify({ time: new Date().toISOString(), level: severity, event, ...details, ...trace }))
    }
  return { error: at('error'), warn: at('warn'), info: at('info') }
}
