import { correlationId } from './errand.ts'

/** Anything worth a line: ids and counts, never names, free text, tokens or links. */
type Details = Readonly<Record<string, unknown>>

export const levels = ['error', 'warn', 'info', 'silent'] as const
type Level = (typeof levels)[number]

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

/** What JSON leaves as it is, and some terminals obey. */
const controls = /[\u007f-\u009f]/g
const escaped = (control: string) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One JSON line an event, at or above `level`. */
export const createLog = (level: Level, write: (line: string) => void): Log => {
  const at =
    (severity: Exclude<Level, 'silent'>) =>
    (event: string, { error, ...details }: Details = {}) => {
      if (level === 'silent' || levels.indexOf(severity) > levels.indexOf(level)) return
      const trace = error === undefined ? {} : traceOf(error)
      const correlation = correlationId()
      const which = correlation === undefined ? {} : { correlation }
      const line = { time: new Date().toISOString(), level: severity, event, ...which, ...details, ...trace }
      write(JSON.stringify(line).replace(controls, escaped))
    }
  return { error: at('error'), warn: at('warn'), info: at('info') }
}
