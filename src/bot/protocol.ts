import type { Activity, ActivityTypes, Attachment, ConversationReference } from 'botbuilder'

/**
 * Bot Framework's words, held to the SDK's own by the compiler. Its enums would bring all of it along, and it takes longer
 * to load than everything that a turn needs.
 */
const types: Readonly<Record<`${ActivityTypes}`, true>> = {
  ...{ message: true, messageUpdate: true, messageDelete: true, messageReaction: true, typing: true, suggestion: true },
  ...{ contactRelationUpdate: true, conversationUpdate: true, endOfConversation: true, installationUpdate: true },
  ...{ event: true, invoke: true, invokeResponse: true, command: true, commandResult: true },
  ...{ deleteUserData: true, trace: true, handoff: true },
}
export type ActivityType = keyof typeof types
export const activityTypes = Object.keys(types) as [ActivityType, ...ActivityType[]]

/** An Adaptive Card, as a message carries it. */
export const cardType = 'application/vnd.microsoft.card.adaptive'
export const adaptiveCard = (card: object): Attachment => ({ contentType: cardType, content: card })

/** Where somebody spoke: all that is needed to answer there, now or later. */
export type Place = Pick<ConversationReference, 'user' | 'bot' | 'conversation' | 'channelId' | 'locale' | 'serviceUrl'>

export const placeOf = ({ from, recipient, conversation, channelId, locale, serviceUrl }: Activity): Place => ({
  ...{ user: from, bot: recipient, conversation, channelId },
  ...(locale && { locale }),
  serviceUrl,
})

/** The same, going from the bot to whoever spoke. */
export const addressedTo = (
  { user, bot, conversation, channelId, locale, serviceUrl }: Partial<Place>,
  said: Partial<Activity>,
): Partial<Activity> =>
  Object.assign({ locale }, said, { channelId, serviceUrl, conversation, from: bot, recipient: user })
