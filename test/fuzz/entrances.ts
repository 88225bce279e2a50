/** Every place where text from outside comes in, and texts of every shape, as long as wanted: what takes long, takes long here. */
import { createListener } from '../../src/app/listen.ts'
import { readerOf } from '../../src/app/sentences.ts'
import { conversationIdIn } from '../../src/config/conversation-id.ts'
import { decoded } from '../../src/input/decoded.ts'
import { batchIn } from '../../src/language/situations/list.ts'
import { createUnderstanding } from '../../src/language/understand.ts'
import { formInputs } from '../../src/presentation/requests/fields.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { asWritten, harmless } from '../../src/tables/harmless.ts'
import { execute, message } from '../bot/bot-client.ts'
import { contoso } from '../relationships/chat/office.ts'

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
const around = (before: string, unit: string, behind: string) => (length: number) =>
  before + repeated(unit)(length - before.length - behind.length) + behind

/** Words that nobody has seen, each another: nothing that was remembered helps. */
const strangers = (between: string) => (length: number) => {
  const words = Array.from({ length: Math.ceil(length / 8) }, (_, at) => `${(at * 7919).toString(36)}kunskt${at}`)
  return words.join(between).slice(0, length)
}

const units = [
  ...[
    '.',
    '!',
    '?',
    ' ',
    '\t',
    '\n',
    '\r',
    ',',
    ';',
    '-',
    '–',
    '|',
    '/',
    '+',
    '(',
    '[',
    '<',
    '&',
    '@',
    '_',
    '‹',
    '"',
    "'",
  ],
  ...['a', 'å', '1', 'a ', 'a\n', 'a.', 'a-', 'a@', 'a; ', 'a, ', ', ', ' - ', ' ?', '. ', '- a\n', '1. ', '! ', '? '],
  ...['EA ', 'inte ', 'utan EA ', 'open ', 'vet inte ', 'och ', 'jämför a och ', ' för ', 'vad gällde ', '2020-01-01 '],
  ...['a; EA; Azure\n', 'EA;', 'EA\t', 'azure\n', 'november 2020 ', 'per den ', 'w/ ', 'compare ', "å'å'"],
  ...[
    '<at>',
    '</at>',
    '<at></at>',
    '<at>a</at>',
    '<at <',
    '<b',
    '<b>',
    '<!--',
    '-->',
    '<script>',
    '</script ',
    '<p title="',
  ],
  ...[
    '<span class="inline-compose-card">',
    '</span>',
    '<quoted messageId="1"/>',
    '<blockquote>',
    '&amp;',
    '&#38;',
    '&nbsp;',
  ],
  ...['[a](https:', '[a](', '](', ';messageid=', 'https://a.', 'www.', 'mailto:', 'a@b.', '{', '\\', '‹name› '],
  ...[
    '\u0301',
    'a\u0301\u0327',
    '\u0327\u0301',
    '\u200b',
    '\u200d',
    '👩‍',
    '👨‍👩‍👧',
    '\ud83d',
    '\u00a0',
    '\u3164',
    '\ufb03',
    '\u0958',
    'ﷺ',
  ],
]

/** Texts by their shape, each a function of its length. */
export const shapes: ReadonlyMap<string, (length: number) => string> = new Map([
  ...units.filter((_, at) => at % 2 === 0).map(unit => [JSON.stringify(unit), repeated(unit)] as const),
  ...units.map(unit => [`EA ${JSON.stringify(unit)} EA`, around('EA ', unit, ' EA')] as const),
  ['marks of falling class', around('a', '\u0301', '\u0327'.repeat(100))],
  ['marks of a script whose letters are joined', length => '\u093f'.repeat(length)],
  ['one class of marks, then another', length => `a${'\u0301'.repeat(length / 2)}${'\u0327'.repeat(length / 2)}`],
  ['tags one in the other', length => '<b'.repeat(length / 5) + '>'.repeat(length / 5)],
  ['strange words', strangers(' ')],
  ['strange lines', strangers('\n')],
  ['strange cells', strangers('; ')],
  ['a list of strangers', length => `${strangers('; EA; Azure\n')(length)}\na; EA; Azure`],
])

const invoke = (name: string, value: object) => message(undefined, { type: 'invoke', name, value })
const tapped = (data: object) => execute(data)
const formOf = (text: string) => ({ ...contoso, ...Object.fromEntries(formInputs.map(field => [field, text])) })
const mention = (text: string) => ({ type: 'mention', mentioned: { id: '28:bot', name: 'x' }, text })
const dialog = (text: string, contentType: string) =>
  invoke('composeExtension/fetchTask', {
    commandId: 'ask',
    messagePayload: { subject: text, body: { content: text, contentType } },
  })
const card = { request: 'x'.repeat(16), revision: 1, token: 'x' }
const rating = { verb: 'rate', helpful: false, mark: 'x', topic: 'gdap-what', explained: true, shown: {}, before: {} }

/** What somebody sends with a text in it, by where the text stands. */
export const activities: ReadonlyMap<string, (text: string) => object> = new Map<string, (text: string) => object>([
  ['a message', text => message(text)],
  [
    'a message beside a mention',
    text => message(`<at>x</at> ${text}`, { entities: [mention('<at>x</at>'), mention('')] }),
  ],
  [
    'a mention',
    text => message(`${text} EA`, { entities: Array.from({ length: 100 }, () => mention(text.slice(0, 50))) }),
  ],
  [
    'a message beside a card',
    text => message(text, { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] }),
  ],
  ['every field of a form', text => tapped({ ...formOf(text), verb: 'request-send', token: 'x' })],
  ['a reason', text => tapped({ verb: 'request-reject', ...card, reason: text })],
  ['a link', text => tapped({ verb: 'request-paste', ...card, link: text })],
  ['the search of requests', text => tapped({ verb: 'requests', all: false, page: 0, search: text })],
  ['a comment', text => tapped({ ...rating, ratingComment: text })],
  [
    'a comment of Teams',
    text =>
      invoke('message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: text } }),
  ],
  [
    'the search box',
    text => invoke('composeExtension/query', { commandId: 'search', parameters: [{ name: 'text', value: text }] }),
  ],
  ['a dialog over a message', text => dialog(text, 'html')],
  ['a dialog over a plain message', text => dialog(text, 'text')],
  ['a verb', text => tapped({ verb: text, channel: text, shown: text })],
  ['a name', text => message('hej', { from: { id: '29:anna', aadObjectId: 'anna', name: text } })],
])

const topics = [...readTopics().values()]
const listen = createListener(topics)
const read = readerOf(createUnderstanding({ topics }), 'sv')

/** What the terminal reads and writes: a line somebody types, a file of customers, a configuration. */
export const terminal: ReadonlyMap<string, (text: string) => unknown> = new Map<string, (text: string) => unknown>([
  ['a line at the terminal', text => listen(text, { answers: {}, language: 'sv' })],
  ['a file of customers', text => batchIn(text, read)],
  ['the bytes of a file', text => decoded(Buffer.from(text, 'latin1'))],
  ['a cell of a table', text => asWritten(harmless(text))],
  ['the place where admins are told', text => conversationIdIn(text)],
])
