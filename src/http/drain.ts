import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** How a server ends: what is being answered is finished, nobody new is let in, and no connection stays open. */
export const draining = (server: Server) => {
  const answering = new Set<ServerResponse>()
  let stopping = false
  let lastOne = () => {}
  const note = (_request: IncomingMessage, response: ServerResponse) => {
    answering.add(response)
    if (stopping) response.shouldKeepAlive = false
    response.once('close', () => {
      answering.delete(response)
      if (answering.size === 0) lastOne()
    })
  }
  for (const event of ['request', 'checkContinue']) server.prependListener(event, note)
  return {
    stopping: (): boolean => stopping,
    /** Resolves when all that was asked is answered. */
    drain: async (): Promise<void> => {
      stopping = true
      server.close()
      for (const response of answering) response.shouldKeepAlive = false
      if (answering.size > 0) await new Promise<void>(resolve => (lastOne = resolve))
      server.closeAllConnections()
    },
  }
}
