import { expect } from 'chai'
import { allowances, createLimits } from '../../../src/bot/pipeline/rate-limits.ts'
import { vocabulary } from '../../../src/presentation/words.ts'
import { createInMemory } from '../../../src/storage/in-memory.ts'
import { invoke, message, newBot } from '../bot-client.ts'
import { gatedBot } from './gated-bot.ts'

const swede = { locale: 'sv-SE' }
const searches = (value: string, more: object = {}) =>
  invoke('composeExtension/query', { commandId: 'search', parameters: [{ name: 'question', value }] }, more)
const asks = (more: object = {}) =>
  invoke('composeExtension/fetchTask', { commandId: 'ask', messagePayload: { body: { content: 'ea azure' } } }, more)
const fills = (more: object = {}) =>
  invoke('composeExtension/submitAction', { commandId: 'ask', data: { do: 'show', channel: 'ea' } }, more)

const found = { status: 200, body: { composeExtension: { type: 'result' } } }

describe('Who searches, or asks about a message', () => {
  it('is counted among the others, by what they did', async () => {
    const bot = gatedBot({ gated: false })
    for (const activity of [searches('ea'), asks(), fills(), message('ea')]) await bot.post(activity)
    expect(bot.counted).to.deep.equal(['searched answered', 'asked answered', 'asked answered', 'typed answered'])
  })

  it('waits for nothing that they said in the chat: each letter is answered at once, and none is a repeat', async () => {
    const bot = gatedBot()
    const said = bot.post(message('ea; usage'))
    for (const text of ['a', 'az', 'a', 'az']) expect(await bot.post(searches(text))).to.containSubset(found)
    expect(bot.counted).to.deep.equal(Array(4).fill('searched answered'))
    await bot.letAllGo(said)
    expect(bot.ended).to.deep.equal(['ea; usage'])
  })

  it('leaves their double tap in the chat a double tap', async () => {
    const bot = gatedBot({ gated: false })
    const tap = { value: { verb: 'answer', channel: 'ea' } }
    const first = await bot.post(message(undefined, { id: '1', ...tap }))
    await bot.post(searches('az'))
    expect(await bot.post(message(undefined, { id: '2', ...tap }))).to.equal(first)
    expect(bot.counted).to.deep.equal(['tapped answered', 'searched answered', 'repeated'])
  })

  it('too fast reads so where they look, in their language, and goes on a moment later', async () => {
    let time = 0
    const bot = gatedBot({ gated: false, limits: createLimits(() => time) })
    const letters = Array.from({ length: 4 * allowances.person.atOnce }, () => bot.post(searches('az')))
    for (const answer of await Promise.all(letters)) expect(answer).to.containSubset(found)
    const { busy } = vocabulary.sv.sharing
    const inSearch = { status: 200, body: { composeExtension: { type: 'message', text: busy } } }
    const inDialog = { status: 200, body: { task: { type: 'message', value: busy } } }
    expect(await bot.post(searches('azu', swede))).to.deep.equal(inSearch)
    expect(await bot.post(asks(swede))).to.deep.equal(inDialog)
    expect(await bot.post(fills(swede))).to.deep.equal(inDialog)
    expect(JSON.stringify(await bot.post(searches('azu')))).to.include(vocabulary.en.sharing.busy)
    expect(bot.counted.slice(letters.length)).to.deep.equal(Array(4).fill('limited person'))
    time += 1_000
    expect(await bot.post(searches('azur'))).to.containSubset(found)
  })

  it('is answered in their client’s language while nothing can be remembered', async () => {
    const memories = createInMemory()
    const recall = () => Promise.reject(new Error('away'))
    const { post, lines } = newBot({ ...memories, people: { ...memories.people, recall } })
    expect(JSON.stringify(await post(searches('ea azure', swede)))).to.include('användningsbaserat')
    expect(JSON.stringify(await post(asks(swede)))).to.include('Fråga Kanalguiden')
    expect(lines).to.deep.equal([])
  })

  it('gets an apology with the number that stands in the log, in the response, with nothing of what was asked', async () => {
    const fails = () => Promise.reject(new Error('the customer is Contoso'))
    const bot = gatedBot({ app: { search: fails, consider: fails } })
    const answers = [await bot.post(searches('Contoso', swede)), await bot.post(asks(swede))]
    const numbers = bot.lines.map(line => JSON.parse(line).correlation)
    expect(numbers).to.have.length(2)
    const [text, value] = numbers.map(id => vocabulary.sv.sharing.failed.replace('{{id}}', id))
    expect(answers).to.deep.equal([
      { status: 200, body: { composeExtension: { type: 'message', text } } },
      { status: 200, body: { task: { type: 'message', value } } },
    ])
    expect(bot.counted).to.deep.equal(['searched apologised', 'asked apologised'])
    expect(bot.lines.join()).to.include('"told":true').and.not.include('Contoso')
  })

  it('leaves nothing in the log that somebody wrote into an id', async () => {
    const bot = gatedBot({ app: { search: () => Promise.reject(new Error('no')) } })
    await bot.post(searches('ea', { id: 'the customer is Contoso' }))
    expect(bot.lines.join()).to.include('turn failed').and.not.include('Contoso')
  })
})
