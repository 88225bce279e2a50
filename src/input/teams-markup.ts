/** Teams' own markup in the text of a message, taken out: what is left is what the person wrote. */
import { clean } from './clean.ts'
import { cut } from './cut.ts'

/** Teams takes 28 KB, counted as it likes; no more of a message is looked at. */
export const longestMessage = 60_000

/** Whom somebody mentions, what they quote or hang on the message, what no browser would show: not their words. */
const unsaid = new Set(['at', 'quoted', 'attachment', 'script', 'style', 'title', '<!--'])
/** These stand each on a line of their own. */
const breaking = new Set('p div br li tr blockquote h1 h2 h3 h4 h5 h6 hr pre'.split(' '))
const shown = new Set(
  'a b i u s em strong strike del ins sub sup span font code codeblock emoji customemoji readonly img ul ol table thead tbody td th html body head'.split(
    ' ',
  ),
)
const known = new Set([...unsaid, ...breaking, ...shown])

/** An answer to a message quotes it so; a card that was put into a message stands so in its text. */
const quotes = /schema\.skype\.com\/Reply/i
const holdsCard = /inline-compose-card/

interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly rest: string
  readonly from: number
  readonly to: number
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:[\s/][^<>]*)?)>|<!--|-->/gi

const tagOf = ({ 0: found, 1: slash, 2: name, 3: rest = '', index: from }: RegExpExecArray): Tag => {
  const place = { rest, from, to: from + found.length }
  return name
    ? { name: name.toLowerCase(), closes: slash !== '', ...place }
    : { name: '<!--', closes: found === '-->', ...place }
}

/** "a<b and b>a" is no tag: what has one letter has nothing else in it, or attributes with values. */
const isMarkup = ({ name, rest }: Tag): boolean =>
  known.has(name) && (name.length > 1 || rest.includes('=') || ['', '/'].includes(rest.trim()))

const tagsIn = (text: string): readonly Tag[] => [...text.matchAll(tag)].map(tagOf).filter(isMarkup)

/** Where what a tag opens is closed again. Whatever is not closed opens nothing. */
const closings = (tags: readonly Tag[]): ReadonlyMap<Tag, Tag> => {
  const open = new Map<string, Tag[]>()
  const closed = new Map<Tag, Tag>()
  for (const tag of tags) {
    const waiting = open.get(tag.name) ?? []
    open.set(tag.name, waiting)
    const opener = tag.closes ? waiting.pop() : undefined
    if (opener) closed.set(opener, tag)
    if (!tag.closes && !tag.rest.endsWith('/')) waiting.push(tag)
  }
  return closed
}

const isUnsaid = ({ name, rest }: Tag): boolean =>
  unsaid.has(name) || (name === 'blockquote' && quotes.test(rest)) || (name === 'span' && holdsCard.test(rest))

/** An arrow that ends no comment is an arrow. */
const withoutTags = (text: string): string => {
  const tags = tagsIn(text)
  const closed = closings(tags)
  let [said, at] = ['', 0]
  for (const tag of tags) {
    if (tag.from < at || (tag.closes && tag.name === '<!--')) continue
    said += `${text.slice(at, tag.from)}${breaking.has(tag.name) ? '\n' : ' '}`
    at = (isUnsaid(tag) && closed.get(tag)?.to) || tag.to
  }
  return said + text.slice(at)
}

const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
  ...{
    aring: 'å',
    auml: 'ä',
    ouml: 'ö',
    Aring: 'Å',
    Auml: 'Ä',
    Ouml: 'Ö',
    eacute: 'é',
    Eacute: 'É',
    uuml: 'ü',
    Uuml: 'Ü',
  },
  ...{
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    bull: '•',
    euro: '€',
    reg: '®',
  },
}

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ')

/** What an entity means; itself where it is none, or would make another one. */
const decodedOne = (whole: string, hex?: string, decimal?: string, name = ''): string => {
  if (!hex && !decimal) return named[name] ?? named[name.toLowerCase()] ?? whole
  const character = characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal))
  return /[\w;#]/.test(character) ? whole : character
}

/** `&amp;lt;` is what has been encoded twice. */
const entity = /&(?:amp;|#38;|#x26;)*(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi
const decoded = (text: string): string => text.replace(entity, decodedOne)

/** Tags that stood in tags are looked at again, so often. */
const mostRounds = 3
const settled = (text: string, rounds = mostRounds): string => {
  const next = withoutTags(decoded(text))
  return next === text || rounds === 1 ? next : settled(next, rounds - 1)
}

/** What a person wrote in a message of Teams, clean, line by line: no mentions, quotes, attachments, cards, tags and entities. */
export const wordsOf = (text: string): string =>
  clean(settled(cut(text, longestMessage)))
    .replace(/ {2,}/g, ' ')
    .trim()
