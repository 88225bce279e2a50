import { z } from 'zod/v4'
import type { App, Input } from '../../app.ts'
import { clean } from '../../input/clean.ts'
import { cut } from '../../input/cut.ts'
import type { IncomingActivity } from '../activity.ts'
import { speakerOf } from '../turn.ts'
import { type Handler, respond } from './handler.ts'

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

/** No more of what somebody writes beside a thumb is read. */
const longestComment = 2_000

const shape = z.looseObject({
  actionName: z.literal('feedback'),
  actionValue: z.looseObject({ reaction: z.literal(['like', 'dislike']), feedback: z.unknown() }),
})

const reactionIn = ({ value, replyToId = '' }: IncomingActivity): Input | undefined => {
  const read = shape.safeParse(value).data?.actionValue
  if (!read) return undefined
  const comment = clean(cut(writtenIn(read.feedback), longestComment)).trim()
  return { kind: 'reacted', helpful: read.reaction === 'like', message: replyToId, ...(comment && { comment }) }
}

/**
 * Teams' own thumbs under a message. We do not ask for them, but a client may show them. Teams wants a status and no message:
 * it thanks the person itself, and says itself that it did not work.
 */
export const reactionHandler = (app: App, activity: IncomingActivity): Handler | undefined => {
  if (activity.type !== 'invoke' || activity.name !== 'message/submitAction') return undefined
  const [speaker, input] = [speakerOf(activity), reactionIn(activity)]
  return {
    kind: 'reacted',
    person: speaker.person,
    answer: async context => {
      if (input) await app.handle({ ...speaker, input })
      await respond(context, { status: 200 })
      return 'silent'
    },
    apologise: context => respond(context, { status: 500 }),
    decline: context => respond(context, { status: 429 }),
  }
}
