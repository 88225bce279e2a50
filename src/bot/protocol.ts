import type { ActivityTypes, Attachment } from 'botbuilder'

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
type ActivityType = keyof typeof types
export const activityTypes = Object.keys(types) as [ActivityType, ...ActivityType[]]

/** An Adaptive Card, as a message carries it. */
export const cardType = 'application/vnd.microsoft.card.adaptive'
export const adaptiveCard = (card: object): Attachment => ({ contentType: cardType, content: card })

/** What HTTP answers. `body` is sent as JSON. */
export interface HttpResponse {
  readonly status: number
  readonly body?: unknown
}

export const fault = (status: number, code: string, message: string): HttpResponse => ({
  status,
  body: { error: { code, message } },
})
