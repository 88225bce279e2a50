import type { Language } from '../../src/conversation/ports.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { createWords } from '../../src/presentation/words.ts'
import type { Turn, Walked } from './walk.ts'

const voices = createWords()
const { present } = createPresentation({ voices })

const turnIn = (language: Language, { deed, reply }: Turn): string => {
  const said = reply.kind === 'nothing' ? '' : present(reply, language).summary
  const quoted = said
    .split('\n')
    .map(line => `> ${line}  `)
    .join('\n')
  return `**${deed.words(voices[language])}**\n\n${quoted}`
}

/** Every path as a person reads it. The words are those of locales/. */
export const readable = (walked: readonly Walked[], language: Language): string =>
  walked
    .map(({ name, turns }) => [`## ${name}`, ...turns.map(turn => turnIn(language, turn))].join('\n\n'))
    .join('\n\n')
