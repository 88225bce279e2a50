import { once } from 'node:events'
import type { Config } from '../config/config.ts'
import { createServer, createSideDoor } from '../http/server.ts'
import type { createMetrics } from '../metrics/metrics.ts'
import type { Log } from '../runtime/log.ts'

type Front = Parameters<typeof createServer>[0]

/** Opens a door; resolves when people can come. */
const opened = async (server: ReturnType<typeof createSideDoor>, port: number, host: string) => {
  server.listen(port, host)
  await once(server, 'listening')
  return server
}

/** The front door, and beside it the one for this machine alone where one is wanted. Resolves when both are open. */
export const openDoors = async (
  config: Config,
  { messages, events, agents, ...readiness }: Pick<Front, 'messages' | 'events' | 'agents' | 'ready' | 'warnings'>,
  metrics: Pick<ReturnType<typeof createMetrics>, 'figures'>,
  log: Log,
) => {
  const figures = metrics.figures(config.METRICS_TOKEN)
  const behind = { ...readiness, failed: (error: unknown) => log.error('request failed', { error }) }
  const open = !config.MicrosoftAppId && !config.METRICS_TOKEN
  const front = createServer({ ...behind, messages, events, agents, figures: { ...figures, open } })
  const doors = [await opened(front, config.PORT, config.HOST)]
  log.info('listening', { address: front.address() })
  if (config.METRICS_PORT) {
    const side = createSideDoor({ ...behind, figures: { ...figures, open: true } })
    doors.push(await opened(side, config.METRICS_PORT, '127.0.0.1'))
  }
  return { drain: () => Promise.all(doors.map(door => door.drain())) }
}
