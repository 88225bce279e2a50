import type { Reply } from '../../src/conversation/replies.ts'
import { beginnings } from '../../src/conversation/search.ts'
import type { Message } from '../../src/presentation/message.ts'
import { everyReply, now } from '../cards/every-reply.ts'
import { named } from '../rules/every-person.ts'
import type { Exhibit } from './entries.ts'
import { rulesOf } from './rules-of.ts'

const apologies: Readonly<Record<string, (...way: Parameters<Exhibit['make']>) => Message>> = {
  'our own fault': ({ apologise }, language) => apologise(language, '7f3c9a'),
  'nothing can be kept': ({ apologise }, language) => apologise(language, '7f3c9a', 'notKept'),
  'too much at once': ({ slowDown }, language) => slowDown(language),
}

const shared = beginnings(now).map(
  (reply): Exhibit => ({
    name: `put into a chat: ${reply.kind === 'topic' ? reply.topic : named(reply.answers)}`,
    layout: reply.kind,
    rules: rulesOf(reply),
    make: ({ share }, language) => share(reply, language).card,
  }),
)

/** What a message can lead to when somebody asks about it, each with a message of its kind. */
const asked: Readonly<Record<string, string>> = {
  'advice found helpful': 'Kunden har licenser i ett EA, kan vi ta över dem?',
  'topic found helpful': 'Vad är GDAP?',
  'second question': 'De köpte via EA.',
  'first question': 'Hur går det?',
  'unclear: mca': 'De har ett MCA.',
  offers: 'Hur blir det med relationen?',
  'card not understood': '',
  'words not understood': '**fet** [länk](https://evil.example) ${1+1}',
}
const replyNamed = (wanted: string): Reply => {
  const found = everyReply.find(({ name }) => name === wanted)
  if (!found) throw new Error(`test/cards/every-reply.ts has no “${wanted}”.`)
  return found.reply
}
const dialogs = Object.entries(asked).map(([name, message]): Exhibit => {
  const reply = replyNamed(name)
  return {
    name: `dialog over a message: ${name}`,
    layout: 'dialog',
    rules: [],
    make: ({ dialog }, language) => dialog({ message, reply }, language).card,
  }
})

const experts = ['licens@contoso.se', 'https://teams.microsoft.com/l/chat/0/0?users=licens@contoso.se'].map(
  (expert): Exhibit => ({
    name: `a person who is configured (${expert.startsWith('https') ? 'a chat' : 'a mail address'})`,
    layout: 'message',
    rules: [],
    expert,
    make: ({ present }, language) =>
      present({ kind: 'person', why: 'wanted', answers: { channel: 'ea' } }, language).card,
  }),
)

/** Cards that people get and that are no reply in the conversation. */
export const besideReplies: readonly Exhibit[] = [
  ...Object.entries(apologies).map(
    ([name, make]): Exhibit => ({ name, layout: 'message', rules: [], make: (...way) => make(...way).card }),
  ),
  ...shared,
  ...dialogs,
  ...experts,
]
