import { asText } from '../../presentation/as-text.ts'
import type { Source } from '../../presentation/cited.ts'
import type { Message } from '../../presentation/message.ts'
import type { IncomingActivity, Said } from '../activity.ts'

/** What the numbers of a text stand for, as Teams shows it. It says nothing of AI, for none wrote it. */
const citations = (sources: readonly Source[]) => ({
  type: 'https://schema.org/Message',
  '@type': 'Message',
  '@context': 'https://schema.org',
  '@id': '',
  citation: sources.map(({ name, url, says: abstract }, index) => ({
    '@type': 'Claim',
    position: index + 1,
    appearance: { '@type': 'DigitalDocument', name, ...(url && { url }), abstract },
  })),
})

/** The chat with the bot, by its id in Teams; in the Playground there is none. */
const chatLink = ({ recipient }: IncomingActivity): string | undefined =>
  recipient?.id.startsWith('28:')
    ? `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(recipient.id)}`
    : undefined

/** A message where no card is shown: its text, what can be written next, and the way to where cards are if those do more. */
export const asWritten = ({ card, written }: Message, activity: IncomingActivity): Said => {
  const { text, sources, choices, more } = asText(card)
  const link = more ? chatLink(activity) : undefined
  const ways = [
    ...(choices.length > 0 ? [`${written.choices} ${choices.join(' · ')}`] : []),
    ...(link ? [`[${written.teams}](${link})`] : []),
  ]
  const entities = sources.length > 0 ? { entities: [citations(sources)] } : {}
  return { type: 'message', textFormat: 'markdown', text: [text, ...ways].join('\n\n'), ...entities }
}

/** In a group for one person alone: Teams shows above it what they asked. */
export const asPrivate = (message: Message, activity: IncomingActivity): Said => {
  const { entities = [], ...said } = asWritten(message, activity)
  const asked = activity.id ? [{ type: 'targetedMessageInfo', messageId: activity.id }] : []
  return { ...said, entities: [...entities, ...asked] }
}
