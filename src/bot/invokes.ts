import type { App } from '../app.ts'
import type { Log } from '../log.ts'
import { createExtension } from './extension.ts'
import type { Exchange } from './gateway.ts'
import { createReactions } from './reaction.ts'

/** What Teams asks beside the conversation is answered in the response itself; everything else goes on to the turn. */
export const invokesBefore = (turn: (context: Exchange) => Promise<void>, app: App, log: Log) => {
  const [extension, reactions] = [createExtension(app, log), createReactions(app, log)]
  return async (context: Exchange): Promise<void> => {
    if (!(await extension(context)) && !(await reactions(context))) await turn(context)
  }
}
