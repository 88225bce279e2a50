import type { App, Turn } from '../../app.ts'
import type { IncomingActivity } from '../activity.ts'
import type { TurnContext } from '../channel/adapter.ts'
import { turnOf } from '../turn.ts'
import { keepReference, type References } from './conversation-reference.ts'
import { deliver, deliverBeside } from './deliver.ts'
import type { Handler } from './handler.ts'
import { surfaceOf } from './surface.ts'

export interface Rooms {
  readonly app: App
  /** Where people are reached when the bot has something to tell them; nowhere when left out. */
  readonly references?: References
}

const answer = async ({ app, references }: Rooms, turn: Turn, context: TurnContext) => {
  const message = await app.handle(turn)
  const languageOf = async () => message?.language ?? app.languageOf(turn)
  if (references && surfaceOf(context.activity) === 'cards')
    await keepReference(references, context.activity, turn, languageOf)
  if (message) await deliver(context, message)
  return message ? 'answered' : 'silent'
}

/** What somebody says or taps, and the bot's coming and going: one turn of a conversation. */
export const turnHandler = (rooms: Rooms, activity: IncomingActivity): Handler | undefined => {
  const turn = turnOf(activity)
  return (
    turn && {
      kind: turn.input.kind,
      person: turn.person,
      answer: context => answer(rooms, turn, context),
      apologise: async (context, id, error) => deliver(context, await rooms.app.apologise(turn, id, error)),
      decline: async context => deliverBeside(context, await rooms.app.slowDown(turn)),
    }
  )
}
