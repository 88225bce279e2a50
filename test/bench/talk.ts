/** What one person does in one message: a button's data, or words. */
interface Said {
  readonly text?: string
  readonly value?: object
}

/** Conversations, message by message. The peers read words; ours reads taps where people tap. */
export const talks = {
  words: [{ text: 'hi' }, { text: 'ea' }, { text: 'usage' }],
  guided: [
    { value: { verb: 'interview' } },
    { value: { verb: 'answer', channel: 'ea', shown: {} } },
    { value: { verb: 'answer', kind: 'usage', shown: { channel: 'ea' } } },
  ],
  tapped: [{ value: { verb: 'answer', channel: 'ea', kind: 'usage' } }],
  sentence: [{ text: 'our customer has an enterprise agreement with azure consumption' }],
  languages: [{ value: { verb: 'language', language: 'sv' } }, { value: { verb: 'language', language: 'en' } }],
} as const satisfies Record<string, readonly Said[]>
export type Talk = keyof typeof talks

interface Where {
  readonly serviceUrl: string
  /** Answered in the response, or through the connector. */
  readonly inResponse: boolean
}

/** An activity as Teams sends it, with all that comes with one. */
export const activityOf = (person: string, id: string, said: Said, { serviceUrl, inResponse }: Where) => ({
  type: 'message',
  id,
  timestamp: '2026-11-22T12:00:00.000Z',
  localTimestamp: '2026-11-22T13:00:00.000+01:00',
  localTimezone: 'Europe/Stockholm',
  channelId: 'msteams',
  serviceUrl,
  ...(inResponse && { deliveryMode: 'expectReplies' }),
  from: { id: `29:${person}`, name: 'Anna Andersson', aadObjectId: `object-${person}` },
  conversation: { id: `chat-${person}`, conversationType: 'personal', tenantId: `tenant-${person}` },
  recipient: { id: '28:bot', name: 'Kanalguiden' },
  locale: 'en-GB',
  textFormat: 'plain',
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/Stockholm' }],
  channelData: { tenant: { id: `tenant-${person}` }, source: { name: 'message' }, legacy: { replyToId: '1' } },
  ...said,
})
