import { createInterface } from 'node:readline/promises'
import { createListener } from '../../app/listen.ts'
import { createApp, type Input } from '../../app.ts'
import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { clean } from '../../input/clean.ts'
import { createPresentation } from '../../presentation/present.ts'
import { readTopics } from '../../presentation/topics.ts'
import { createWords } from '../../presentation/words.ts'
import { createInMemory } from '../../storage/in-memory.ts'
import { asOf, command, lang, type Terminal } from '../command.ts'
import { dayMeant } from '../day.ts'
import type { Chosen } from '../options.ts'
import { visible } from '../visible.ts'

const person = { sessionId: 'terminal', personId: 'terminal', placeId: 'terminal' }

const options = { lang, 'as-of': asOf } as const

const talk = async (
  { lang = commonLanguage, 'as-of': asOf }: Chosen<typeof options>,
  _texts: readonly string[],
  env: Environment,
  { stdin, stdout, stderr }: Terminal,
): Promise<string> => {
  const { t } = createWords()[lang]
  const app = createApp({
    memories: createInMemory(),
    listen: createListener([...readTopics().values()]),
    presentation: createPresentation(),
    day: dayMeant(asOf, env).day,
  })
  const say = async (input: Input) => {
    const message = await app.handle({ person, locale: lang, input })
    if (message) stdout.write(`${visible(message.summary)}\n\n`)
  }
  const terminal = createInterface({
    input: stdin,
    output: stderr,
    prompt: `${t('terminal.prompt')}> `,
  })
  stderr.write(`${t('terminal.howToEnd')}\n\n`)
  await say({ kind: 'joined' })
  terminal.prompt()
  for await (const line of terminal) {
    const text = clean(line).trim()
    if (text) await say({ kind: 'typed', text })
    terminal.prompt()
  }
  return t('terminal.bye')
}

/** `chat`: a conversation in the terminal, through the same hallway as Teams. What is said is forgotten at the end. */
export const chat = command(
  { does: 'A conversation, as in Teams; forgotten at the end (Ctrl-D).', options, example: 'chat --lang sv' },
  talk,
)
