import type { App, Turn } from '../../app.ts'
import type { OfferedFile } from '../../presentation/message.ts'
import type { IncomingActivity } from '../activity.ts'
import type { TurnContext } from '../channel/adapter.ts'
import { turnOf } from '../turn.ts'
import { keepReference, type References } from './conversation-reference.ts'
import { deliver, deliverBeside } from './deliver.ts'
import { type FileOffers, takesFiles } from './file-offer.ts'
import type { Handler } from './handler.ts'
import { forEachAdmin } from './refresh.ts'
import { surfaceOf } from './surface.ts'

export interface Rooms {
  readonly app: App
  /** Where people are reached when the bot has something to tell them; nowhere when left out. */
  readonly references?: References
}

interface Means extends Rooms {
  readonly offers: FileOffers
}

const offered = (file: OfferedFile, offers: FileOffers, activity: IncomingActivity) => ({
  ...{ type: 'message', summary: file.description },
  attachments: [offers.offer(file, activity)],
})

const answer = async ({ app, references, offers }: Means, turn: Turn, context: TurnContext) => {
  const { activity } = context
  const message = await app.handle(takesFiles(activity) ? { ...turn, takesFiles: true } : turn)
  const languageOf = async () => message?.language ?? app.languageOf(turn)
  if (references && surfaceOf(activity) === 'cards') await keepReference(references, activity, turn, languageOf)
  if (message) await deliver(context, await forEachAdmin(message, activity, references?.viewers))
  if (message?.file) await context.sendActivity(offered(message.file, offers, activity))
  return message ? 'answered' : 'silent'
}

/** What somebody says or taps, and the bot's coming and going: one turn of a conversation. */
export const turnHandler = (rooms: Means, activity: IncomingActivity): Handler | undefined => {
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
