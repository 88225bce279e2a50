import { randomUUID } from 'node:crypto'
import type { Activity } from 'botbuilder'
import { z } from 'zod/v4'
import type { App, Input } from '../app.ts'
import type { Log } from '../log.ts'
import type { Exchange } from './gateway.ts'
import { speakerOf } from './turn.ts'

const form = z.looseObject({ feedbackText: z.string().catch('') })

/** Teams sends what was written as JSON inside a string; other clients as an object, or as it was written. */
const writtenIn = (feedback: unknown): string => {
  if (typeof feedback !== 'string') return form.safeParse(feedback).data?.feedbackText ?? ''
  if (!feedback.startsWith('{')) return feedback
  try {
    return form.safeParse(JSON.parse(feedback)).data?.feedbackText ?? ''
  } catch {
    return ''
  }
}

const shape = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.literal(['like', 'dislike']), feedback: z.unknown() }),
})

const reactionIn = ({ value, replyToId = '' }: Activity): Input | undefined => {
  const read = shape.safeParse(value).data?.actionValue
  if (!read) return undefined
  const comment = writtenIn(read.feedback)
  return { kind: 'reacted', helpful: read.reaction === 'like', message: replyToId, ...(comment && { comment }) }
}

/**
 * Answers Teams' own thumbs under a message. We do not ask for them, but a client may show them.
 * Teams wants 200 and no message: it thanks the person itself.
 */
export const createReactions = (app: App, log: Log) => {
  return async (context: Exchange): Promise<boolean> => {
    const { activity } = context
    if (activity.type !== 'invoke' || activity.name !== 'message/submitAction') return false
    const input = reactionIn(activity)
    try {
      if (input) await app.handle({ ...speakerOf(activity), input })
    } catch (error) {
      log.error('turn failed', { id: randomUUID(), activity: activity.id, error })
    }
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } })
    return true
  }
}
