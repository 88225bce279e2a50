import type { Activity } from 'botbuilder'
import { z } from 'zod/v4'
import { activityTypes } from './protocol.ts'

const most = (length: number) => z.string().max(length)
/** Longer ids than any channel's are no ids: they would be remembered, and found again, for nothing. */
const id = most(1024).min(1)
const word = most(64)
const account = z.looseObject({ id, name: z.string().optional(), aadObjectId: word.optional(), role: word.optional() })
/** `isTargeted`: somebody wrote it in a group so that nobody else there sees it. */
const addressee = account.extend({ isTargeted: z.boolean().optional() })
const conversation = z.looseObject({
  id,
  conversationType: word.optional(),
  tenantId: word.optional(),
  isGroup: z.boolean().optional(),
})

/** The parts of an activity that we read, or that go back with the answer. Everything else passes through untouched. */
const shape = z.looseObject({
  type: z.enum(activityTypes, 'is not an activity type'),
  id: most(1024).optional(),
  timestamp: z.iso.datetime({ offset: true }).optional(),
  channelId: word.min(1),
  serviceUrl: most(2048).optional(),
  conversation,
  channelData: z.unknown(),
  from: account,
  recipient: addressee.optional(),
  text: z.string().optional(),
  locale: word.optional(),
  localTimezone: word.optional(),
  name: most(256).optional(),
  replyToId: most(1024).optional(),
  action: word.optional(),
  membersAdded: z.array(z.looseObject({ id })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
})
export type IncomingActivity = z.infer<typeof shape>

const teamsData = z.object({ tenant: z.object({ id: word }) })

/** The tenants that an activity names as its own, in lower case. */
export const tenantsOf = ({ channelData, conversation }: IncomingActivity): readonly string[] =>
  [teamsData.safeParse(channelData).data?.tenant.id, conversation.tenantId].flatMap(id => id?.toLowerCase() ?? [])

/** An activity's id for the log: whatever does not look like one could be anything that somebody wrote. */
export const loggedId = ({ id = '' }: { readonly id?: string | undefined }): { activity?: string } =>
  /^[\w:.|=-]{1,128}$/.test(id) ? { activity: id } : {}

/** Deeper than anything that we read. */
const deepestNull = 24

/** Whether there is something to leave out: in most there is not, and they need no copy. */
const hasNulls = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null) return value === null && depth > 0
  if (depth > deepestNull) return false
  for (const inside of Object.values(value)) if (hasNulls(inside, depth + 1)) return true
  return false
}

/** Some clients write null where others leave a field out: it is the same. */
const withoutNulls = (value: unknown, depth = 0): unknown => {
  if (typeof value !== 'object' || value === null || depth > deepestNull) return value
  if (Array.isArray(value)) return value.filter(each => each !== null).map(each => withoutNulls(each, depth + 1))
  const named = Object.entries(value).filter(([, inside]) => inside !== null)
  return Object.fromEntries(named.map(([name, inside]) => [name, withoutNulls(inside, depth + 1)]))
}

/** An activity, or one sentence that names the first thing wrong with it. */
export const readActivity = (body: unknown): { activity: IncomingActivity } | { fault: string } => {
  const result = shape.safeParse(hasNulls(body) ? withoutNulls(body) : body)
  if (result.success) return { activity: result.data }
  const [issue] = result.error.issues
  const where = issue?.path.join('.')
  return { fault: where ? `activity.${where}: ${issue?.message}` : 'The body is not a Bot Framework activity.' }
}

/** Whoever takes part in a conversation, as a channel names them. */
type Account = Pick<IncomingActivity['from'], 'id' | 'aadObjectId' | 'role'> & { readonly name?: string }

/** In Teams a channel's conversation id also names the thread; this is the channel, where a new post begins. */
export const withoutThread = (conversationId: string): string => conversationId.split(';messageid=', 1)[0] ?? ''

/** Where somebody spoke: all that is needed to answer there, now or later, and nothing else. */
export interface Place {
  readonly user: Account
  readonly bot: Account | undefined
  readonly conversation: Pick<IncomingActivity['conversation'], 'id' | 'conversationType' | 'tenantId' | 'isGroup'>
  readonly channelId: string
  readonly locale?: string
  readonly serviceUrl: string | undefined
}

const accountOf = ({ id, name, aadObjectId, role }: IncomingActivity['from']): Account => ({
  id,
  ...(name && { name: name.slice(0, 100) }),
  ...(aadObjectId !== undefined && { aadObjectId }),
  ...(role !== undefined && { role }),
})

const conversationOf = ({ id, conversationType, tenantId, isGroup }: IncomingActivity['conversation']) => ({
  id,
  ...(conversationType !== undefined && { conversationType }),
  ...(tenantId && { tenantId }),
  ...(isGroup && { isGroup }),
})

export const placeOf = ({ from, recipient, conversation, channelId, locale, serviceUrl }: IncomingActivity): Place => ({
  user: accountOf(from),
  bot: recipient && accountOf(recipient),
  conversation: conversationOf(conversation),
  channelId,
  ...(locale && { locale }),
  serviceUrl,
})

/** What we say, in Bot Framework's words. */
export type Said = Partial<
  Pick<
    Activity,
    | 'type'
    | 'id'
    | 'summary'
    | 'text'
    | 'textFormat'
    | 'entities'
    | 'attachments'
    | 'value'
    | 'channelData'
    | 'replyToId'
  >
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
