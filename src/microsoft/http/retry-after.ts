import { z } from 'zod/v4'
import { anyCase } from './any-case.ts'
import type { Answer } from './client.ts'

const atMost = 3600
const throttled = anyCase({ message: z.string() })

/**
 * How long Microsoft asks us to wait: whole seconds from 1 to 3600, or undefined when it does not say. Read from `Retry-After`
 * (seconds or a date); Partner Center's throttling also says it in a sentence: "Try again in 57 seconds."
 */
export const secondsToWait = (answer: Answer, now: number): number | undefined => {
  if (answer.kind === 'failed') return undefined
  const header = answer.headers.get('retry-after')?.trim() ?? ''
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000
  const asked = Number.isNaN(seconds) ? secondsSaid(answer) : seconds
  return asked === undefined ? undefined : Math.min(Math.max(Math.ceil(asked), 1), atMost)
}

const secondsSaid = (answer: Extract<Answer, { kind: 'answered' }>): number | undefined => {
  if (answer.status !== 429) return undefined
  const { data } = throttled.safeParse(answer.body)
  const [, seconds] = /in (\d{1,9}) seconds/.exec(data?.message ?? '') ?? []
  return seconds === undefined ? undefined : Number(seconds)
}
