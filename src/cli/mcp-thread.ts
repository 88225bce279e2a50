import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import type { FromThread, ToThread } from '../mcp/apart.ts'
import { createAnswering } from '../mcp/server.ts'
import { meansFor } from './commands/mcp.ts'
import { environment } from './environment.ts'

// Turns go first: on Linux it is this thread's priority alone, elsewhere the process' own would change.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** The thread in which the bot has other agents' questions answered. */
const say = (message: FromThread) => parentPort?.postMessage(message)
const answer = createAnswering(meansFor(environment(), failed => say({ failed })))
parentPort?.on('message', async ({ number, text }: ToThread) => say({ number, said: await answer({ text }) }))
