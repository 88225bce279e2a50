import type { Language } from '../conversation/ports.ts'
import type { Message } from '../presentation/message.ts'
import type { Said } from '../presentation/views/view-of.ts'
import { type Handing, movesAsFile, movesToTake } from './move-file.ts'
import { requestsAsFile, requestsToTake } from './requests-file.ts'

/** What somebody takes along of their moves or requests, beside its card; nothing where they only look. */
export const takenAlong = (reply: Said, language: Language, handing: Handing): Promise<Message> | undefined => {
  const moves = movesToTake(reply)
  if (moves) return movesAsFile(moves, language, handing)
  const requests = requestsToTake(reply)
  return requests && requestsAsFile(requests, language, handing)
}
