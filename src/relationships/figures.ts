import type { Request, State } from './request.ts'

/** How requests stand, of all of them or of those that have something in common. Nobody's own figures are among them. */
export interface Figure {
  readonly group: string
  readonly total: number
  readonly open: number
  /** Whole days that the oldest open one has been where it is. */
  readonly longestOpenDays: number | null
  readonly accepted: number
  /** From the mail to the yes; nothing below five, which would tell of single customers and colleagues. */
  readonly medianDaysToYes: number | null
}

const open: readonly State[] = ['drafted', 'waiting', 'sent']
const fewest = 5
const day = 24 * 3_600_000

const daysToYes = ({ trail }: Request): number | undefined => {
  const yes = trail.findLast(({ did }) => did === 'accept')
  const sent = trail.findLast(({ did, revision }) => did === 'send' && revision < (yes?.revision ?? 0))
  return yes && sent ? (Date.parse(yes.at) - Date.parse(sent.at)) / day : undefined
}

const medianOf = (numbers: readonly number[]): number | null => {
  if (numbers.length < fewest) return null
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return Math.round((10 * middle.reduce((sum, each) => sum + each, 0)) / middle.length) / 10
}

const openDays = (request: Request, now: Date): number => {
  const since = request.trail.findLast(({ to }, index) => request.trail[index - 1]?.to !== to)?.at
  return since ? Math.floor((now.getTime() - Date.parse(since)) / day) : 0
}

const figureOf = (group: string, requests: readonly Request[], now: Date): Figure => {
  const waiting = requests.filter(({ state }) => open.includes(state))
  const accepted = requests.filter(({ state }) => state === 'accepted')
  return {
    group,
    total: requests.length,
    open: waiting.length,
    longestOpenDays: waiting.length > 0 ? Math.max(...waiting.map(request => openDays(request, now))) : null,
    accepted: accepted.length,
    medianDaysToYes: medianOf(accepted.flatMap(request => daysToYes(request) ?? [])),
  }
}

/** All requests, then by kind of relationship and by country, the largest first. */
export const figuresOf = (requests: readonly Request[], now: Date): readonly Figure[] => {
  const groups = (name: 'kind' | 'country') => {
    const values = [...new Set(requests.map(({ details }) => details[name]))]
    const figures = values.map(value =>
      figureOf(
        `${name}:${value}`,
        requests.filter(({ details }) => details[name] === value),
        now,
      ),
    )
    return figures.toSorted((one, other) => other.total - one.total || (one.group < other.group ? -1 : 1))
  }
  return [figureOf('all', requests, now), ...groups('kind'), ...groups('country')]
}
