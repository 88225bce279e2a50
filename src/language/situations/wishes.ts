/** What a person says to us as to an assistant: about a request, about the last answer, to a colleague or a human. */
import { type Event, longestRead } from '../../conversation/events.ts'
import { withoutEnd } from '../../input/cut.ts'
import { read } from '../text/read.ts'
import {
  aboutRequest,
  newRequest,
  nobody,
  ownRequests,
  sharing,
  shorter,
  sourceAsked,
  toPerson,
  unanswered,
} from '../words/wishes.ts'

const fold = (text: string): string =>
  read(text.replaceAll('…', ' xnamex '))
    .map(({ word }) => word)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
    .join(' ')

/** What stands before and behind a name, the longest first. */
const framesOf = (phrases: readonly string[]) =>
  phrases
    .map(phrase => fold(phrase).split('xnamex'))
    .map(([before = '', behind = '']) => ({ before: before.trim().split(' '), behind: behind.trim() }))
    .toSorted((a, b) => b.before.length + b.behind.length - a.before.length - a.behind.length)

const [about, news] = [framesOf(aboutRequest), framesOf(newRequest)]

const simple = new Map<string, Event>([
  ...shorter.map(phrase => [fold(phrase), { kind: 'wantedAgain', as: 'short' }] as const),
  ...sourceAsked.map(phrase => [fold(phrase), { kind: 'wantedAgain', as: 'sources' }] as const),
  ...sharing.map(phrase => [fold(phrase), { kind: 'wantedSharing' }] as const),
  ...toPerson.map(phrase => [fold(phrase), { kind: 'wantedPerson' }] as const),
  ...unanswered.map(
    phrase =>
      [fold(phrase), { kind: 'request', act: { do: 'list', query: { all: false, state: 'sent', page: 0 } } }] as const,
  ),
  ...ownRequests.map(
    phrase => [fold(phrase), { kind: 'request', act: { do: 'list', query: { all: false, page: 0 } } }] as const,
  ),
])

/** The words that a wish can begin with: most of what people write is none after its first. */
const openings = new Set([
  ...[...simple.keys()].map(phrase => phrase.split(' ')[0]),
  ...[...about, ...news].map(({ before: [first] }) => first),
])

/** No customer's name has more words. */
const longestName = 5

/** The words of a message as they were written, without what stands around it. */
const writtenIn = (text: string): readonly string[] =>
  withoutEnd(text.trim(), '?!. ')
    .replace(/^(?:hej|hi|hello|hallå)[,!]? /iu, '')
    .split(' ')
    .filter(Boolean)

/** What stands in the name's place of the first frame that fits, as it was written. */
const nameIn = (
  written: readonly string[],
  folded: readonly string[],
  frames: ReturnType<typeof framesOf>,
): string | undefined => {
  for (const { before, behind } of frames) {
    const end = behind === '' ? [] : behind.split(' ')
    const inside = written.slice(before.length, written.length - end.length)
    if (inside.length === 0 || before.some((word, at) => word !== folded[at])) continue
    if (end.every((word, at) => word === folded[written.length - end.length + at])) return inside.join(' ')
  }
  return undefined
}

const domain = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)\/?$/u

/** "Fabrikam AB, fabrikam.se, it@fabrikam.se": each piece is what it looks like. */
const typedIn = (said: string) => {
  const pieces = said.split(/[,;]/).map(piece => piece.trim())
  const [contact] = pieces.filter(piece => piece.includes('@'))
  const tenant = pieces.map(piece => domain.exec(piece)?.[1]).find(found => found !== undefined)
  const [customer] = pieces.filter(piece => piece !== '' && piece !== contact && !domain.test(piece))
  return { ...(customer && { customer }), ...(tenant && { tenant }), ...(contact && { contact }) }
}

const isCustomer = (name: string): boolean => !nobody.has(name.toLowerCase()) && name.split(' ').length <= longestName

/** The event that such a wish is; nothing for anything else. */
export const wishIn = (text: string): Event | undefined => {
  if (text.length > longestRead || text.includes('\n')) return undefined
  const written = writtenIn(text)
  const [first, ...others] = written
  if (first === undefined || !openings.has(fold(first))) return undefined
  const folded = [fold(first), ...others.map(fold)]
  const plain = simple.get(folded.filter(Boolean).join(' '))
  if (plain) return plain
  const fresh = nameIn(written, folded, news)
  if (fresh !== undefined) return { kind: 'request', act: { do: 'open', typed: typedIn(fresh) } }
  const name = nameIn(written, folded, about)
  return name !== undefined && isCustomer(name) ? { kind: 'request', act: { do: 'find', search: name } } : undefined
}
