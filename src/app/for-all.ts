import type { Person } from '../conversation/ports.ts'
import type { Reply } from '../conversation/replies.ts'
import { isForAll } from '../relationships/chat/visit.ts'

/** Whether what is said is everybody's who sees the card: in a chat of several a plan is. */
export const isForAllThere = (reply: Reply, { group }: Person): boolean =>
  reply.kind === 'request'
    ? isForAll(reply.said)
    : group === true && reply.kind === 'move' && reply.said.said === 'plan'
