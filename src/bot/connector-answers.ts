import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod/v4'

/** Bot Framework's own path for everything that goes to a conversation. */
const conversations = '/v3/conversations'

const asked = z.looseObject({ request: z.looseObject({ path: z.string() }) })
const answered = z.looseObject({ response: z.looseObject({ statusCode: z.number() }) })

/**
 * Tells how the channel answers each request, or 'none' when it did not. Node itself tells of every request that goes out, of its
 * old client (`http.client`) and of its new one (`undici`), so no client needs to know that it is watched.
 */
export const watchConnector = (note: (status: string) => void): void => {
  const told = (statusOf: (message: unknown) => string) => (message: unknown) => {
    if (asked.safeParse(message).data?.request.path.includes(conversations)) note(statusOf(message))
  }
  const status = told(message => `${answered.safeParse(message).data?.response.statusCode ?? 'none'}`)
  const none = told(() => 'none')
  for (const channel of ['http.client.response.finish', 'undici:request:headers']) subscribe(channel, status)
  for (const channel of ['http.client.request.error', 'undici:request:error']) subscribe(channel, none)
}
