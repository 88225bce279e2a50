import { createInterface } from 'node:readline/promises'
import { createListener } from '../../app/listen.ts'
import { createApp, type Input } from '../../app.ts'
import { commonLanguage, languages } from '../../conversation/ports.ts'
import { clean } from '../../input/clean.ts'
import { createPresentation } from '../../presentation/present.ts'
import { readTopics } from '../../presentation/topics.ts'
import { createWords } from '../../presentation/words.ts'
import { createInMemory } from '../../storage/in-memory.ts'
import { dayMeant } from '../day.ts'
import { environment } from '../environment.ts'
import { anyText, chooseOptions } from '../options.ts'

const person = { sessionId: 'terminal', personId: 'terminal', placeId: 'terminal' }

/** `chat`: a conversation in the terminal, through the same hallway as Teams. What is said is forgotten at the end. */
export const chat = async (args: readonly string[], env = environment()): Promise<string> => {
  const { lang = commonLanguage, 'as-of': asOf } = chooseOptions(args, { lang: languages, 'as-of': anyText })
  const { t } = createWords()[lang]
  const app = createApp({
    memories: createInMemory(),
    listen: createListener([...readTopics().values()]),
    presentation: createPresentation(),
    day: dayMeant(asOf, env).day,
  })
  const say = async (input: Input) => {
    const message = await app.handle({ person, locale: lang, input })
    if (message) process.stdout.write(`${message.summary}\n\n`)
  }
  const terminal = createInterface({
    input: process.stdin,
    output: process.stderr,
    prompt: `${t('terminal.prompt')}> `,
  })
  process.stderr.write(`${t('terminal.howToEnd')}\n\n`)
  await say({ kind: 'joined' })
  terminal.prompt()
  for await (const line of terminal) {
    const text = clean(line).trim()
    if (text) await say({ kind: 'typed', text })
    terminal.prompt()
  }
  return t('terminal.bye')
}
