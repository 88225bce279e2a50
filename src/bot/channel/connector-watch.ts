import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod/v4'

/** Bot Framework's own path for everything that goes to a conversation. */
const conversations = '/v3/conversations'

const path = z.object({ path: z.string().includes(conversations) })
/** The request itself, not a copy: what was said of it before is known by that. */
const asked = z.object({ request: z.custom<object>(request => path.safeParse(request).success) })
const answered = z.object({ response: z.object({ statusCode: z.number() }) })

/**
 * Tells how the channel answers each request, or 'none' when it did not. Node itself tells of every request that goes out, of its
 * old client (`http.client`) and of its new one (`undici`), so no client needs to know that it is watched.
 */
export const watchConnector = (note: (status: string) => void): void => {
  const told = new WeakSet<object>()
  const tell = (message: unknown, status: string) => {
    const request = asked.safeParse(message).data?.request
    // An answer that breaks off is an error after it was an answer.
    if (!request || told.has(request)) return
    told.add(request)
    note(status)
  }
  const status = (message: unknown) => {
    const { statusCode = 0 } = answered.safeParse(message).data?.response ?? {}
    // What comes before an answer (103) is none.
    if (statusCode >= 200) tell(message, `${statusCode}`)
  }
  const none = (message: unknown) => tell(message, 'none')
  for (const channel of ['http.client.response.finish', 'undici:request:headers']) subscribe(channel, status)
  for (const channel of ['http.client.request.error', 'undici:request:error']) subscribe(channel, none)
}
