import type { BotProcess } from '../process/bot-process.ts'

/** What the bot held, in megabytes, how many minutes after its start. */
export interface Memory {
  readonly at: number
  readonly rss: number
  readonly heap: number
}

const figure = (text: string, name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])

export const look = async ({ url }: BotProcess, began: number): Promise<Memory> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const megabytes = (name: string) => figure(text, name) / 2 ** 20
  return {
    at: (performance.now() - began) / 60_000,
    rss: megabytes('process_resident_memory_bytes'),
    heap: megabytes('nodejs_heap_size_used_bytes'),
  }
}

/** Megabytes a minute, by least squares over the second half, when everything that is filled once is full. */
export const slope = (seen: readonly Memory[], of: 'rss' | 'heap'): number => {
  const late = seen.slice(Math.floor(seen.length / 2))
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length
  const [x, y] = [mean(late.map(({ at }) => at)), mean(late.map(each => each[of]))]
  const top = late.reduce((sum, each) => sum + (each.at - x) * (each[of] - y), 0)
  return top / late.reduce((sum, { at }) => sum + (at - x) ** 2, 0)
}
