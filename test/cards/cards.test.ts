import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import type { Message } from '../../src/presentation/message.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { type Node, nodesOf, textsOf } from './card.ts'
import { everyCard } from './every-card.ts'
import { everyReply } from './every-reply.ts'
import { faultsOf } from './microsoft.ts'

const { present, apologise, slowDown } = createPresentation()

const cards: [string, Message][] = [
  ...everyCard().map(({ name, message }): [string, Message] => [name, message]),
  ...languages.flatMap((language): [string, Message][] => [
    [`apology (${language})`, apologise(language, 'a-number')],
    [`nothing can be kept (${language})`, apologise(language, 'a-number', 'notKept')],
    [`slow down (${language})`, slowDown(language)],
  ]),
]

const each = (check: (message: Message, name: string) => void) => () => {
  for (const [name, message] of cards) check(message, name)
}

/** What of a card is seen before anything is tapped. */
const inSight = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inSight).filter(each => each !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const { isVisible, mode, targetWidth } = value as Node
  if (isVisible === false || mode === 'secondary' || `${targetWidth}`.startsWith('atLeast')) return undefined
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inSight(each)]))
}

/** What a card says, line by line, links as plain text. */
const linesOf = (card: object): string[] =>
  nodesOf(inSight(card))
    .filter(({ type }) => type === 'TextBlock')
    .flatMap(({ text }) => String(text).split('\n\n'))
    .map(line => line.replaceAll(/\*\*|<\/?at>/g, '').replace(/\[([^\]]+)\]\((https:[^)]+)\)/g, '$1: $2'))

/** Everything that a person reads of a card, in its own order; of a table each cell under what heads its column. Inputs by their label, what they hold and what they offer. */
const readIn = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(readIn)
  const { type, items, columns, rows, inlines, choices, actions, text, title, label, value } = node as Node
  switch (type) {
    case 'TextBlock':
      return linesOf({ type, text })
    case 'RichTextBlock':
      return (inlines as Node[]).map(({ text }) => `${text}`.trim())
    case 'Input.Toggle':
      return [`${title}`]
    case 'Input.ChoiceSet':
      return [`${label}`, ...(choices as Node[]).map(({ title }) => `${title}`)]
    case 'Input.Text':
      return [`${label}`, ...(value ? [`${value}`.trimEnd()] : [])]
    case 'Table': {
      const [head = [], ...others] = (rows as Node[]).map(({ cells }) => cells as Node[])
      return others.flatMap(cells => cells.flatMap((cell, column) => [...readIn(head[column]), ...readIn(cell)]))
    }
    case 'ActionSet':
      return (actions as Node[]).map(({ title }) => `${title}`)
    default:
      return [...readIn(items ?? []), ...readIn(columns ?? [])]
  }
}

describe(`Every card (${cards.length} of them)`, () => {
  it('passes Microsoft’s parser at version 1.5', () => {
    for (const [name, { card }] of cards) expect(faultsOf(card), name).to.deep.equal([])
  }).timeout(60_000)

  it(
    'has every hole filled',
    each(({ card }, name) => {
      for (const text of textsOf(card)) {
        if (!text.includes('evil.example')) expect(text, name).not.to.include('${')
      }
      expect(JSON.stringify(card), name).not.to.match(/:null[,}]|\[null|undefined|NaN/)
    }),
  )

  it(
    'stays within 28 KB, and the whole message within Teams’ 80 KB of UTF-16',
    each(({ card, summary }, name) => {
      expect(Buffer.byteLength(JSON.stringify(card)), name).to.be.at.most(28 * 1024)
      expect(2 * JSON.stringify({ card, summary }).length, name).to.be.at.most(80 * 1024)
    }),
  )

  it(
    'offers between one and six buttons, or three and the rest behind “…”, each an Execute with a Submit of the same data behind it',
    each(({ card }, name) => {
      const buttons = nodesOf(card)
        .filter(({ type }) => type === 'ActionSet')
        .flatMap(set => set.actions as Node[])
      const seen = buttons.filter(({ mode }) => mode !== 'secondary')
      expect(seen.length, name).to.be.within(1, buttons.length > seen.length ? 3 : 6)
      expect(buttons.length, name).to.be.at.most(6)
      for (const { type, title, data, fallback } of nodesOf(card).filter(({ type }) => type === 'Action.Execute')) {
        expect(title, name).to.be.a('string').and.not.empty
        expect(data, name).to.have.property('verb').that.is.a('string')
        expect(fallback, `${name}: ${type} ${title}`).to.deep.include({ type: 'Action.Submit', title, data })
      }
    }),
  )

  it(
    'wraps every text',
    each(({ card }, name) => {
      for (const node of nodesOf(card).filter(({ type }) => type === 'TextBlock'))
        expect(node.wrap, name).to.equal(true)
    }),
  )

  it(
    'labels every input, and says what is missing where one is required',
    each(({ card }, name) => {
      for (const input of nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))) {
        expect(input.label ?? input.title, name).to.be.a('string').and.not.empty
        if (input.isRequired) expect(input.errorMessage, name).to.be.a('string').and.not.empty
      }
    }),
  )

  it(
    'has a heading and says its language',
    each(({ card }, name) => {
      expect(
        nodesOf(card).some(({ style }) => style === 'heading'),
        name,
      ).to.equal(true)
      expect(card.lang, name).to.be.oneOf(languages)
    }),
  )

  it('has a text twin that says everything the card says before anything is tapped', () => {
    for (const [name, { card, summary }] of cards) {
      for (const line of linesOf(card)) expect(summary, name).to.include(line)
    }
  })

  it('has a text twin that says nothing else, and all in the order of the card', () => {
    for (const [name, { card, summary }] of cards) {
      let rest = summary
      for (const text of readIn(inSight(card.body))) {
        const at = rest.indexOf(text)
        expect(at, `${name}: “${text}”`).to.be.at.least(0)
        expect(rest.slice(0, at), `${name}: before “${text}”`).to.match(/^[\s[\]/☐]*$/)
        rest = rest.slice(at + text.length)
      }
      expect(rest, name).to.match(/^[\s\]]*$/)
    }
  })

  it('says nothing by colour alone: a sign or a title stands in each coloured place', () => {
    for (const [name, { card }] of cards) {
      const coloured = nodesOf(card).filter(({ style }) => /^(good|warning|attention|accent)$/.test(`${style}`))
      for (const place of coloured) {
        const [first] = nodesOf(place).filter(({ type }) => type === 'TextBlock')
        const signed = /^[✓!✕?] \S/.test(`${first?.text}`) || first?.weight === 'Bolder'
        expect(signed, `${name}: ${first?.text}`).to.equal(true)
      }
    }
  })

  it('never lets a link in a person’s own words come alive', () => {
    const quoting = cards
      .flatMap(([, { card }]) => nodesOf(card))
      .filter(({ text }) => `${text}`.includes('evil.example'))
    expect(quoting.length).to.be.above(100)
    for (const { type } of quoting) expect(type).to.equal('TextRun')
  })

  it('says on a wide card what it says on a narrow one, cell by cell under its heading, and leads to the same', () => {
    const tables = cards.flatMap(([name, { card }]) => {
      const [table] = nodesOf(card).filter(({ type, targetWidth }) => type === 'Table' && targetWidth)
      return table ? [{ name, card, table }] : []
    })
    expect(tables.length).to.be.at.least(4)
    const dataOf = (node: Node | undefined) => (node?.selectAction as Node | undefined)?.data
    for (const { name, card, table } of tables) {
      const [head, ...rows] = table.rows as Node[]
      const list = nodesOf(card).filter(({ targetWidth }) => targetWidth === 'atMost:Narrow')
      expect(table, name).to.include({ targetWidth: 'atLeast:Standard', firstRowAsHeaders: true })
      expect(textsOf(head).every(Boolean), name).to.equal(true)
      expect(list.length, name).to.equal(rows.length)
      const headings = textsOf(head)
      for (const [index, { cells }] of rows.entries()) {
        const narrow = readIn(list[index]).join('\n')
        const left = readIn((cells as Node[]).map(({ items }) => items)).reduce((rest, cell) => {
          const at = rest.indexOf(cell)
          expect(at, `${name}: “${cell}” in “${narrow}”`).to.be.at.least(0)
          return rest.slice(0, at) + rest.slice(at + cell.length)
        }, narrow)
        expect(headings.reduce((rest, heading) => rest.replace(`${heading}:`, ''), left).trim(), name).to.equal('')
      }
      // With the keyboard a row is one stop.
      const leading = rows.map(({ cells }) =>
        nodesOf(cells).flatMap(({ selectAction }) => (selectAction ? [selectAction as Node] : [])),
      )
      expect(
        leading.map(actions => actions.map(({ data }) => data)),
        name,
      ).to.deep.equal(list.map(row => (row.selectAction ? [dataOf(row)] : [])))
    }
  })

  it('says the same about the situation whatever the language', () => {
    const deeds = (card: object) =>
      nodesOf(card)
        .filter(({ type, verb }) => type === 'Action.Execute' && verb !== 'language')
        .map(({ data }) => data)
    for (const { name, reply } of everyReply.filter(({ reply }) => reply.kind === 'question')) {
      const [one, ...others] = languages.map(language => deeds(present(reply, language).card))
      for (const other of others) expect(other, name).to.deep.equal(one)
    }
  })
})
