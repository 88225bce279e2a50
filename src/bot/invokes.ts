import type { TurnContext } from 'botbuilder'
import type { App } from '../app.ts'
import type { Log } from '../log.ts'
import { createExtension } from './extension.ts'
import { createReactions } from './reaction.ts'

/** What Teams asks beside the conversation is answered in the response itself; everything else goes on to the turn. */
export const invokesBefore = (turn: (context: TurnContext) => Promise<void>, app: App, log: Log) => {
  const [extension, reactions] = [createExtension(app, log), createReactions(app, log)]
  return async (context: TurnContext): Promise<void> => {
    if (!(await extension(context)) && !(await reactions(context))) await turn(context)
  }
}
