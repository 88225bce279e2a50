import type { Server, ServerOptions } from 'restify'
import Router from 'restify/lib/router.js'
import RestifyServer from 'restify/lib/server.js'

const silent = () => false
/** The bot keeps its own log. `as`: the types ask for bunyan's, with all that belongs to it. */
const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent } as unknown as NonNullable<
  ServerOptions['log']
>

/** restify's server, as its own `createServer` puts it together: its index loads forty plugins and a logger beside it. */
export const createRestify = (): Server => {
  const options = { name: '', log, handleUncaughtExceptions: false }
  return new RestifyServer({ ...options, router: new Router(options) })
}
