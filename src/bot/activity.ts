import type { Activity } from 'botbuilder'
import { z } from 'zod/v4'
import { activityTypes } from './protocol.ts'

const id = z.string().min(1).max(1024)
const text = z.string().optional()
const account = z.looseObject({ id, name: text, aadObjectId: text, role: text })
const conversation = z.looseObject({
  id,
  conversationType: text,
  tenantId: z.string().nullish(),
  ...{ name: z.string().nullish(), isGroup: z.boolean().nullish(), aadObjectId: text, role: text },
})

/** The parts of an activity that we read, or that go back with the answer. Everything else passes through untouched. */
const shape = z.looseObject({
  type: z.enum(activityTypes, 'is not an activity type'),
  id: z.string().max(1024).optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  channelId: z.string().min(1),
  serviceUrl: z.string().optional(),
  conversation,
  channelData: z.unknown(),
  from: account,
  recipient: account.optional(),
  text: z.string().nullish(),
  locale: z.string().max(64).nullish(),
  localTimezone: z.string().max(64).optional(),
  name: z.string().optional(),
  replyToId: z.string().optional(),
  action: z.string().optional(),
  membersAdded: z.array(z.looseObject({ id: z.string() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
})
export type IncomingActivity = z.infer<typeof shape>

const teamsData = z.looseObject({ tenant: z.looseObject({ id: z.string() }) })

/** The tenants that an activity names as its own, in lower case. */
export const tenantsOf = ({ channelData, conversation }: IncomingActivity): readonly string[] =>
  [teamsData.safeParse(channelData).data?.tenant.id, conversation.tenantId].flatMap(id => id?.toLowerCase() ?? [])

/** An activity's id for the log: whatever does not look like one could be anything that somebody wrote. */
export const loggedId = ({ id = '' }: { readonly id?: string | undefined }): { activity?: string } =>
  /^[\w:.|=-]{1,128}$/.test(id) ? { activity: id } : {}

/** An activity, or one sentence that names the first thing wrong with it. */
export const readActivity = (body: unknown): { activity: IncomingActivity } | { fault: string } => {
  const result = shape.safeParse(body)
  if (result.success) return { activity: result.data }
  const [issue] = result.error.issues
  const where = issue?.path.join('.')
  return { fault: where ? `activity.${where}: ${issue?.message}` : 'The body is not a Bot Framework activity.' }
}

/** Where somebody spoke: all that is needed to answer there, now or later. */
export interface Place {
  readonly user: IncomingActivity['from']
  readonly bot: IncomingActivity['recipient']
  readonly conversation: IncomingActivity['conversation']
  readonly channelId: string
  readonly locale?: string
  readonly serviceUrl: string | undefined
}

export const placeOf = (activity: IncomingActivity): Place => {
  const { from: user, recipient: bot, conversation, channelId, locale, serviceUrl } = activity
  return { user, bot, conversation, channelId, ...(locale && { locale }), serviceUrl }
}

/** What we say, in Bot Framework's words. */
export type Said = Partial<
  Pick<Activity, 'type' | 'id' | 'summary' | 'attachments' | 'value' | 'channelData' | 'replyToId'>
>

/** The same, with from whom it comes and where it goes. */
export interface OutgoingActivity extends Said {
  readonly from?: Place['bot']
  readonly recipient?: Place['user'] | undefined
  readonly conversation?: Place['conversation'] | undefined
  readonly channelId?: string | undefined
  readonly locale?: string | undefined
  readonly serviceUrl?: string | undefined
}

/** Something said, going from the bot to whoever spoke. */
export const addressedTo = (place: Partial<Place>, said: Said): OutgoingActivity => {
  const { user, bot, conversation, channelId, locale, serviceUrl } = place
  return Object.assign({ locale }, said, { channelId, serviceUrl, conversation, from: bot, recipient: user })
}
