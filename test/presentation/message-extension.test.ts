import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { answersIn, beginnings, commonTopics } from '../../src/conversation/search.ts'
import { cardForMail, cardForOthers } from '../../src/presentation/card-for-others.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import type { Card } from '../../src/presentation/templates.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { type Node, nodesOf, textsOf } from '../cards/card.ts'
import { everyCard } from '../cards/every-card.ts'
import { everyReply, now } from '../cards/every-reply.ts'
import { faultsOf } from '../cards/microsoft.ts'

const { share, dialog } = createPresentation()
const actionsOf = (card: Card) => nodesOf(card).filter(({ type }) => `${type}`.startsWith('Action.'))
const isText = ({ type }: Node) => type === 'TextBlock' || type === 'TextRun'
const readable = (card: Card) =>
  nodesOf(card)
    .filter(isText)
    .map(({ text }) => text)

describe('A card that others see', () => {
  it('says all that the card says, and has nothing that answers for one person', () => {
    for (const { name, message } of everyCard().filter(({ name }) => !name.startsWith('advice'))) {
      const shared = cardForOthers(message.card)
      expect(readable(shared), name).to.deep.equal(readable(message.card))
      const types = new Set(nodesOf(shared).map(({ type }) => `${type}`))
      expect(
        [...types].filter(type => /^Input|Execute|Submit/.test(type)),
        name,
      ).to.deep.equal([])
      for (const { type, url } of actionsOf(shared)) {
        expect(type, name).to.be.oneOf(['Action.OpenUrl', 'Action.ToggleVisibility'])
        if (type === 'Action.OpenUrl') expect(url, name).to.match(/^(https|mailto):/)
      }
    }
  }).timeout(120_000)

  it('passes Microsoft’s parser, and stays within 25 KB', () => {
    const answers = new Map(
      everyReply.flatMap(({ reply }) => answersIn(reply, now)).map(reply => [JSON.stringify(reply), reply]),
    )
    expect(answers.size).to.be.above(200)
    for (const language of languages) {
      for (const reply of answers.values()) {
        const { title, line, card } = share(reply, language)
        expect(faultsOf(card), title).to.deep.equal([])
        expect(Buffer.byteLength(JSON.stringify(card)), title).to.be.at.most(25 * 1024)
        expect(title, JSON.stringify(reply)).not.to.equal('')
        expect(line.length, line).to.be.within(10, 115)
      }
    }
  }).timeout(120_000)

  it('is there to begin with for topics that exist', () => {
    for (const topic of commonTopics) expect([...readTopics().keys()]).to.include(topic)
    expect(beginnings(now)).to.have.length(15)
  })
})

describe('The dialog over a message', () => {
  it('passes Microsoft’s parser whatever was understood, has labels, and no more than two buttons, which Teams takes', () => {
    const message = '**bold** [link](https://evil.example) ${1+1} {{DATE(2020-01-01)}}'
    for (const language of languages) {
      for (const { name, reply } of everyReply.filter((_, index) => index % 7 === 0 || index < 60)) {
        const { title, card } = dialog({ message, reply }, language)
        expect(faultsOf(card), name).to.deep.equal([])
        expect(title).to.equal(vocabulary[language].dialog.title)
        const buttons = card.actions as readonly Node[]
        expect(buttons.length, name).to.be.within(1, 2)
        for (const { type } of buttons) expect(type, name).to.equal('Action.Submit')
        for (const input of nodesOf(card).filter(({ type }) => type?.startsWith('Input.'))) {
          expect(input.label ?? input.title, name).to.be.a('string').and.not.empty
        }
        const quoting = nodesOf(card).filter(({ text }) => `${text}`.includes('evil.example'))
        expect(
          quoting.map(({ type }) => type),
          name,
        ).to.deep.equal(['TextRun'])
        expect(
          textsOf(card).filter(text => text.includes('${') && !text.includes('evil')),
          name,
        ).to.deep.equal([])
      }
    }
  }).timeout(120_000)
})

describe('A card in a mail', () => {
  /** What a search can bring. */
  const found = everyReply.flatMap(({ name, reply }) =>
    reply.kind === 'topic' || reply.kind === 'guidance' ? [{ name, reply }] : [],
  )
  for (const language of languages) {
    it(`is one that Outlook knows: version 1.4, links alone, and nothing that is folded away (${language})`, () => {
      for (const { name, reply } of found.filter((_, index) => index % 4 === 0)) {
        const shared = share(reply, language).card
        const card = cardForMail(shared)
        expect(card, name).to.include({ version: '1.4', type: 'AdaptiveCard' })
        expect(faultsOf(card, 'v1_4'), name).to.deep.equal([])
        const nodes = nodesOf(card)
        const actions = nodes.flatMap(({ type }) => (/^(Action|Input)\./.test(`${type}`) ? [type] : []))
        expect(
          actions.filter(type => type !== 'Action.OpenUrl'),
          name,
        ).to.deep.equal([])
        expect(
          nodes.filter(({ isVisible }) => isVisible === false),
          name,
        ).to.deep.equal([])
        expect(JSON.stringify(card), name).not.to.match(/targetWidth|"msteams"|▸|"style":"heading"/)
        const title = nodesOf(shared).find(isText)?.text
        expect(
          nodesOf(card)
            .filter(isText)
            .map(({ text }) => text),
          name,
        ).to.include(title)
      }
    })
  }
})
