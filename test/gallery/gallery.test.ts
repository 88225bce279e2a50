import { expect } from 'chai'
import { isAnswer } from '../../src/presentation/card-cache.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { everyReply } from '../cards/every-reply.ts'
import { entries } from './entries.ts'

/** Words that stand on no card, and where they stand. */
const elsewhere: readonly (readonly [where: RegExp, why: string])[] = [
  [/^(doctor|terminal|map|batch\.column)\./, 'the terminal, the map, a CSV'],
  [/^command\.|^glossary\.asks\./, 'what people type'],
  [/^language\.(tag|documents)$/, 'how a language is named to others'],
  [/^app\.name$/, 'what the app is called'],
  [/^elsewhere\.|^sharing\./, 'a line beside a card, or in the place of one'],
  [/^(customer|partner)\..*\.clue$|^question\.(customer|partner)\.(ask|label)$/, 'nobody is asked for these by rows'],
  [/^verdict\.|^difference\.(added|removed)$/, 'the map, and `impact`'],
  [/^partner\.direct-bill\.many$/, 'no page is for them alone, but the rules could name one'],
  [/^basis\.stated$|^source\./, 'the map, and `advise --format json`'],
  [/^question\.(customer|partner)\.name$/, 'nobody says of these that it is not known'],
  [/^change\.(purchase-channel-shown|roles-reprinted)$/, '`impact`: they touch no cell of the table'],
  [/^customerPage\./, 'the page for the customer: HTML, Word, a mail'],
  [/^plan\./, 'the terminal and other agents, for every situation and day; a card shows the steps of its own'],
  [/^(batch\.file|file|move\.file|move\.column|request\.export\.(name|is)$)/, 'beside a card: a file that is offered'],
  [/^documentSaid\.silent$|^advice\.basis\.conflicting$/, 'only where an answer differs there, which none does today'],
]

const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key.replace(/_(one|other)$/, '')] : keysOf(value, `${path}${key}.`),
  )

describe('The gallery', () => {
  const all = entries()
  const shown = new Set(all.flatMap(({ words }) => words))

  it('shows every word that can stand on a card', () => {
    const hidden = keysOf(vocabulary.en).filter(key => !shown.has(key) && !elsewhere.some(([where]) => where.test(key)))
    expect(hidden, 'add a reply with it to test/cards/every-reply.ts, or take the word out').to.deep.equal([])
  })

  it('names each card once in each language', () => {
    const names = all.map(({ name, language }) => `${name} (${language})`)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).to.deep.equal([])
  })

  it('shows answers as people get them: with the question whether they helped, and as they look then', () => {
    const answers = new Set(everyReply.filter(({ reply }) => isAnswer(reply)).map(({ name }) => name))
    const row = /(^\[?|[?!.] )(✓ )?(Ja|Yes)\]?[ \n](✓ )?(Nej|No)$/m
    for (const { name, twin } of all.filter(({ name }) => answers.has(name))) expect(twin, name).to.match(row)
    for (const rated of ['helpful', 'unhelpful', 'explained']) expect([...answers]).to.include(`advice found ${rated}`)
  })
})
