import { setTimeout as pause } from 'node:timers/promises'
import type { ChatPage } from './chat-page.ts'
import type { Turns } from './turns.ts'

/** What a person at the playground reads. */
export function eyes(chat: ChatPage, turns: Turns, patienceMs: number) {
  const cards = async () => {
    await turns.over()
    await chat.calm()
    return chat.messages()
  }
  return {
    /** Everything the bot has said in the open chat, oldest first, once it has ended its turn. */
    cards,
    /** The lowest message of the bot, once something new has come since the last step (and, if given, once it says `expected`). */
    async lastCard(expected: string | RegExp = ''): Promise<string> {
      await turns.news()
      let last = (await cards()).at(-1)
      for (const start = Date.now(); !says(last, expected); last = (await cards()).at(-1)) {
        if (Date.now() - start > patienceMs) throw new Error(`The last card never said ${expected}. It says:\n${last}`)
        await pause(50)
      }
      return last ?? ''
    },
  }
}

function says(text: string | undefined, expected: string | RegExp): boolean {
  if (text === undefined) return false
  return typeof expected === 'string' ? text.includes(expected) : expected.test(text)
}
