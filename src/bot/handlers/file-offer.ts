import { randomUUID } from 'node:crypto'
import type { OfferedFile } from '../../presentation/message.ts'
import type { Clock } from '../../runtime/clock.ts'
import type { IncomingActivity } from '../activity.ts'
import { createExpiring } from '../expiring.ts'
import { personIdOf } from '../turn.ts'
import { surfaceOf } from './surface.ts'

/** For so long somebody can take a file that was offered to them, and so many are kept. */
const patience = { age: 30 * 60_000, most: 100 }

/** A file that was offered, and to whom. */
interface Offer {
  readonly file: OfferedFile
  readonly personId: string
}

/** Files go by Teams' consent: offered in a card, and into the person's OneDrive when they accept. Only in their own chat. */
export const createFileOffers = (ticks: Clock['ticks']) => {
  const offers = createExpiring<Offer>(patience, ticks)
  return {
    /** The card that asks whether the file may be saved. */
    offer: (file: OfferedFile, activity: IncomingActivity) => {
      const id = randomUUID()
      offers.set(id, { file, personId: personIdOf(activity) })
      const { name, description, content } = file
      const context = { file: id }
      return {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name,
        content: {
          description,
          sizeInBytes: Buffer.byteLength(content),
          acceptContext: context,
          declineContext: context,
        },
      }
    },
    /** What was offered to this person, if it is still there. */
    find: (id: string, activity: IncomingActivity): OfferedFile | undefined => {
      const offer = offers.get(id)
      return offer?.personId === personIdOf(activity) ? offer.file : undefined
    },
  }
}
export type FileOffers = ReturnType<typeof createFileOffers>

/** Whether Teams lets a bot hand files over there: in Copilot nothing shows the card that asks. */
export const takesFiles = (activity: IncomingActivity): boolean =>
  activity.channelId === 'msteams' &&
  activity.conversation.conversationType === 'personal' &&
  surfaceOf(activity) !== 'copilot'
