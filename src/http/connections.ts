import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Requests on one connection that may be unanswered: who pipelines more does not want the answers. */
const mostPipelined = 100

/**
 * Keeps the number of connections below `most` without refusing anybody: the one that has rested for longest gives way. One rests
 * from when it is made, or answered, until a request has come in whole. Where none rests, the newest goes.
 */
export const givingWay = (server: Server, most: number): void => {
  const open = new Set<Socket>()
  const resting = new Set<Socket>()
  const unanswered = new WeakMap<Socket, number>()
  const leave = (socket: Socket) => {
    open.delete(socket)
    resting.delete(socket)
  }
  const hangUp = (socket: Socket) => {
    leave(socket)
    socket.destroy()
  }
  server.on('connection', socket => {
    open.add(socket)
    resting.add(socket)
    socket.once('close', () => leave(socket))
    const [oldest = socket] = open.size > most ? resting : []
    if (open.size > most) hangUp(oldest)
  })
  const note = ({ socket }: IncomingMessage, response: ServerResponse) => {
    const waiting = (unanswered.get(socket) ?? 0) + 1
    unanswered.set(socket, waiting)
    resting.delete(socket)
    if (waiting > mostPipelined) hangUp(socket)
    response.once('close', () => {
      const left = (unanswered.get(socket) ?? 1) - 1
      unanswered.set(socket, left)
      if (left === 0 && open.has(socket)) resting.add(socket)
    })
  }
  for (const event of ['request', 'checkContinue']) server.prependListener(event, note)
}
