import { z } from 'zod/v4'
import type { Dialog } from '../../app/message-extension.ts'
import { spokenBy } from '../../app/spoken.ts'
import type { App, Speaker } from '../../app.ts'
import { cleanAll, cleanLine } from '../../input/clean.ts'
import { cut } from '../../input/cut.ts'
import { cardForMail } from '../../presentation/card-for-others.ts'
import type { SearchResult } from '../../presentation/message-extension.ts'
import type { IncomingActivity } from '../activity.ts'
import { asksInMail } from '../auth/identity.ts'
import { adaptiveCard } from '../protocol.ts'
import { speakerOf } from '../turn.ts'
import { type Handler, respond } from './handler.ts'
import { textOfMessage } from './message-text.ts'

/** The ids of our commands, as manifest.json names them. */
const commands = {
  'composeExtension/query': 'search',
  'composeExtension/fetchTask': 'ask',
  'composeExtension/submitAction': 'ask',
}
const isOurs = (name: string): name is keyof typeof commands => name in commands

/** What we read of the value of an invoke. Whatever else it is, is as if it were not there. */
const shape = z.looseObject({
  commandId: z.string().nullish().catch(undefined),
  parameters: z
    .array(z.looseObject({ name: z.string().nullish(), value: z.unknown() }))
    .nullish()
    .catch(undefined),
  queryOptions: z.looseObject({ skip: z.number().nullish(), count: z.number().nullish() }).nullish().catch(undefined),
  data: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  messagePayload: z.unknown(),
})
type Value = z.infer<typeof shape>

/** No more of the search box is read. */
const longestTyped = 500

/** What is typed into the search box. Teams says `initialRun` when nothing was typed yet. */
const typedIn = ({ parameters }: Value): string => {
  const typed = parameters?.find(({ name }) => name !== 'initialRun')?.value
  return typeof typed === 'string' ? cleanLine(cut(typed, longestTyped)) : ''
}

const filledIn = ({ data }: Value) => cleanAll(data ?? {}) as Readonly<Record<string, unknown>>

const pageOf = (results: readonly SearchResult[], { queryOptions }: Value): readonly SearchResult[] => {
  const { skip, count } = queryOptions ?? {}
  return results.slice(skip ?? 0, (skip ?? 0) + (count || results.length))
}

/** A result with its card as it is to be shown there. */
type Shown = Omit<SearchResult, 'card'> & { readonly card: object }

const attachmentOf = ({ title, line, card }: Shown) => ({
  ...adaptiveCard(card),
  preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: line } },
})

const inserted = (results: readonly Shown[]) => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments: results.map(attachmentOf) },
})

const opened = ({ title, card }: Dialog) => ({
  task: { type: 'continue', value: { title, height: 'large', width: 'medium', card: adaptiveCard(card) } },
})

/** A sentence in the place of an answer: a dialog says it in the dialog, a search under its box. */
const said = (name: string | undefined, text: string) =>
  /fetchTask|submitAction/.test(name ?? '')
    ? { task: { type: 'message', value: text } }
    : { composeExtension: { type: 'message', text } }

const answerTo = async (app: App, speaker: Speaker, activity: IncomingActivity) => {
  const { name = '', value: raw } = activity
  const value = shape.safeParse(raw).data ?? shape.parse({})
  if (!isOurs(name) || (value.commandId && value.commandId !== commands[name])) {
    return said(name, await app.excuse(speaker, 'unknown'))
  }
  const language = await app.languageOf(speaker).catch(() => spokenBy(speaker.locale))
  const asker = { person: speaker.person, language }
  if (name === 'composeExtension/query') {
    const results = pageOf(await app.search(typedIn(value), asker), value)
    const shown = asksInMail(activity) ? results.map(each => ({ ...each, card: cardForMail(each.card) })) : results
    return shown.length > 0 ? inserted(shown) : said(name, await app.excuse(speaker, 'nothing'))
  }
  const filled = name === 'composeExtension/submitAction' ? filledIn(value) : undefined
  const dialog = await app.consider(textOfMessage(value.messagePayload), asker, filled)
  return filled?.do === 'insert' && dialog.answer ? inserted([dialog.answer]) : opened(dialog)
}

/** What Teams asks of the message extension. It is answered in the response and nowhere else: the bot may not be in that chat. */
export const messageExtensionHandler = (app: App, activity: IncomingActivity): Handler | undefined => {
  const { type, name } = activity
  if (type !== 'invoke' || !name?.startsWith('composeExtension/')) return undefined
  const speaker = speakerOf(activity)
  return {
    kind: name === 'composeExtension/query' ? 'searched' : 'asked',
    person: speaker.person,
    inPassing: true,
    answer: async context => {
      await respond(context, { status: 200, body: await answerTo(app, speaker, activity) })
      return 'answered'
    },
    apologise: async (context, id) =>
      respond(context, { status: 200, body: said(name, await app.excuse(speaker, 'failed', id)) }),
    decline: async context => respond(context, { status: 200, body: said(name, await app.excuse(speaker, 'busy')) }),
  }
}
