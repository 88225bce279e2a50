import { createInterface } from 'node:readline'
import { createListener } from '../../app/listen.ts'
import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { clean } from '../../input/clean.ts'
import { readTopics } from '../../presentation/topics.ts'
import { command, lang, type Terminal } from '../command.ts'
import type { Chosen } from '../options.ts'

const options = { lang: { ...lang, is: 'the language of the conversation' } } as const

const understood = async (
  { lang = commonLanguage }: Chosen<typeof options>,
  _texts: readonly string[],
  _env: Environment,
  { stdin }: Terminal,
): Promise<string> => {
  const listen = createListener([...readTopics().values()])
  const lines: string[] = []
  for await (const text of createInterface({ input: stdin })) {
    const { understanding } = await listen(clean(text).trim(), { answers: {}, language: lang })
    const { language, intent, facts, topic, outcome, offers, confidence } = understanding
    const { channel = null, kind = null, customer = null, partner = null } = facts
    const { licenseChannel = null, usageChannel = null } = facts
    const { ambiguity, customers = 1, leaving } = understanding
    const each = { licenseChannel, usageChannel, customers, direction: leaving ? 'leaving' : 'coming' }
    const said = { text, lang: language, intent, channel, kind, topic, outcome, offers, confidence }
    lines.push(JSON.stringify({ ...said, ...each, customer, partner, unclear: ambiguity?.id ?? null }))
  }
  return lines.join('\n')
}

/** `understand`: one message a line in, one JSON object a line out, by the code that the bot runs. */
export const understand = command(
  {
    does: 'How messages are understood: a line each on standard input, a JSON object each on standard output.',
    options,
    example: 'understand --lang sv < messages.txt',
  },
  understood,
)
