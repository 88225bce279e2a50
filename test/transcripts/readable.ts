import type { Language } from '../../src/conversation/ports.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { createWords } from '../../src/presentation/words.ts'
import type { RequestTurn, WalkedRequest } from './request-walk.ts'
import type { Turn, Walked } from './walk.ts'

const voices = createWords()
const { present } = createPresentation({ voices })

const quoted = (reply: Reply | undefined, language: Language): string =>
  (reply && reply.kind !== 'nothing' ? present(reply, language).summary : '')
    .split('\n')
    .map(line => `> ${line}  `)
    .join('\n')

const turnIn = (language: Language, { deed, reply }: Turn): string =>
  `**${deed.words(voices[language])}**\n\n${quoted(reply, language)}`

const requestTurnIn = (language: Language, { words, reply, told }: RequestTurn): string =>
  [
    `**${words(language)}**`,
    ...(reply ? [quoted(reply, language)] : []),
    ...told.map(each => `*→ ${each.to}*\n\n${quoted(each.reply, language)}`),
  ].join('\n\n')

const chapters = (paths: readonly { readonly name: string; readonly turns: readonly string[] }[]): string =>
  paths.map(({ name, turns }) => [`## ${name}`, ...turns].join('\n\n')).join('\n\n')

/** Every path as a person reads it. The words are those of locales/. */
export const readable = (walked: readonly Walked[], language: Language): string =>
  chapters(walked.map(({ name, turns }) => ({ name, turns: turns.map(turn => turnIn(language, turn)) })))

/** Every path of a relationship request, with what the others are told. */
export const readableRequests = (walked: readonly WalkedRequest[], language: Language): string =>
  chapters(walked.map(({ name, turns }) => ({ name, turns: turns.map(turn => requestTurnIn(language, turn)) })))
