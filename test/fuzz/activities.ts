import fc from 'fast-check'
import { execute, invoke, message } from '../bot/bot-client.ts'
import { cardData, odd } from './odd.ts'

type Activity = Record<string, unknown>

const types = ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'typing', 'messageReaction', 'event']
const people = ['anna', 'bo', 'cecilia', '__proto__', 'constructor']

/** One of a few people in a few places, so that they get in each other's way. */
const who = fc.record({ person: fc.constantFrom(...people), place: fc.nat({ max: 3 }), id: fc.uuid() }).map(
  ({ person, place, id }): Activity => ({
    id,
    conversation: {
      id: `place ${place}`,
      conversationType: place === 0 ? 'groupChat' : 'personal',
      isGroup: place === 0,
    },
    from: { id: `29:${person}`, aadObjectId: person, name: person },
    locale: place % 2 ? 'sv-SE' : 'en-US',
  }),
)

/** Where something may be put that does not belong there. */
const places = [
  ...[
    'type',
    'id',
    'timestamp',
    'localTimestamp',
    'channelId',
    'deliveryMode',
    'conversation',
    'from',
    'recipient',
    'text',
  ],
  ...['locale', 'localTimezone', 'name', 'replyToId', 'action', 'membersAdded', 'membersRemoved', 'entities', 'value'],
  ...[
    'channelData',
    'attachments',
    'summary',
    'textFormat',
    'inputHint',
    'relatesTo',
    'code',
    'expiration',
    'callerId',
  ],
  ...['conversation.id', 'conversation.conversationType', 'conversation.isGroup', 'conversation.tenantId'],
  ...['from.id', 'from.aadObjectId', 'from.name', 'from.role', 'recipient.id', 'recipient.name'],
  ...['value.action', 'value.action.data', 'value.action.verb', 'value.trigger', 'channelData.tenant'],
  ...['channelData.tenant.id', 'entities.0.type', 'entities.0.mentioned', 'entities.0.text', 'entities.0.mentioned.id'],
] as const

const withOdd = (activity: Activity, path: string, value: unknown): Activity => {
  const [key = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...activity, [key]: value }
  const inside = activity[key]
  const changed = withOdd((typeof inside === 'object' && inside ? inside : {}) as Activity, rest.join('.'), value)
  return { ...activity, [key]: Array.isArray(inside) ? Object.values(changed) : changed }
}

const mention = { type: 'mention', mentioned: { id: '28:bot', name: 'Kanalguiden' }, text: '<at>Kanalguiden</at>' }
const honest = fc.oneof(
  fc
    .constantFrom('ea; usage', 'hej', '<at>Kanalguiden</at> start', 'request', 'usage')
    .map(text => message(text, { entities: [mention] })),
  fc.constantFrom('ea', 'open').map(channel => execute({ verb: 'answer', channel })),
  fc.constantFrom('add', 'remove').map(action => message(undefined, { type: 'installationUpdate', action })),
  fc.constant(message(undefined, { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] })),
)

/** An activity with up to five things in it that do not belong there; sometimes nothing of an activity is left. */
export const oddActivity: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(honest, who, fc.array(fc.tuple(fc.constantFrom(...places), odd), { minLength: 1, maxLength: 5 }))
      .map(([activity, by, changes]) =>
        changes.reduce<Activity>((so, [path, value]) => withOdd(so, path, value), { ...activity, ...by }),
      ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(honest, who, fc.constantFrom(...types), odd)
      .map(([activity, by, type, value]) => ({ ...activity, ...by, type, value, text: undefined })),
  },
  { weight: 1, arbitrary: odd },
)

const invokes = [
  'composeExtension/query',
  'composeExtension/fetchTask',
  'composeExtension/submitAction',
  'message/submitAction',
  'task/submit',
]

/** A tap with any data, as Execute, as Submit, or as something else that Teams asks. */
export const oddTap: fc.Arbitrary<unknown> = fc
  .tuple(who, cardData, fc.oneof(fc.constantFrom('execute', 'submit'), fc.constantFrom(...invokes)))
  .map(([by, data, how]) => {
    if (how === 'submit') return message(undefined, { ...by, value: data })
    return how === 'execute' ? execute(data, by) : invoke(how, data, by)
  })
