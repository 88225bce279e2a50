import { expect } from 'chai'
import { createTopicChoice } from '../../../src/microsoft/openai/topic-choice.ts'
import { completed } from '../fake-contract.ts'
import type { Fault } from '../fake-server.ts'
import { answers, faults, says } from '../faults.ts'
import { newWorld, type World } from '../world.ts'

const topics = [
  { id: 'pec', question: 'When is partner earned credit paid?' },
  { id: 'nce-cancel', question: 'Until when can a new commerce license be cancelled?' },
]

const filtered = {
  error: {
    code: 'content_filter',
    message: 'The prompt was filtered.',
    innererror: { code: 'ResponsibleAIPolicyViolation' },
  },
}

/** What goes wrong with such services, and what it is called. */
const wrong: readonly (readonly [what: string, fault: Fault, why: string])[] = [
  ['is throttled', says(429, { 'Retry-After': '60' }), 'throttled'],
  ['is down', says(500), 'refused'],
  ['has no such key', answers({ error: { code: '401', message: 'Access denied' } }, 401), 'refused'],
  ['filters the prompt', answers(filtered, 400), 'refused'],
  ['never answers', faults.neverAnswers, 'timed-out'],
  ['drips', faults.neverEnds, 'timed-out'],
  ['hangs up', faults.resets, 'unreachable'],
  ['sends 200 KB', faults.isHuge, 'too-large'],
  ['sends what unpacks to 20 MB', faults.isHugeWhenUnpacked, 'too-large'],
  ['redirects', says(307, { Location: 'http://127.0.0.1:9/' }), 'refused'],
  ['sends a web page', answers('<html>'), 'unreadable'],
  ['sends a completion that is no JSON', answers(completed('pec')), 'unreadable'],
  ['sends half a completion', answers(completed('{"topic":"pe', {}, 'length')), 'unreadable'],
  ['names a topic that there is not', answers(completed('{"topic":"free-licenses"}')), 'unreadable'],
  ['writes more than it was asked', answers(completed('{"topic":"pec","answer":"Buy more."}')), 'unreadable'],
  ['chooses nothing', answers({ ...completed(''), choices: [] }), 'unreadable'],
  ['refuses', answers(completed(null, { refusal: 'I’m sorry, I cannot assist with that.' })), 'unreadable'],
  ['filters its answer', answers(completed('{"topic":"pec"}', {}, 'content_filter')), 'unreadable'],
]

describe('An organization’s own model', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())

  const asker = (changes: object = {}) => {
    const { url, state } = world.microsoft
    const own = {
      AZURE_OPENAI_ENDPOINT: url,
      AZURE_OPENAI_DEPLOYMENT: state.model.deployment,
      AZURE_OPENAI_API_KEY: state.model.key,
    }
    return createTopicChoice({ ...own, ...changes }, topics, world)
  }

  it('chooses a topic, or none', async () => {
    const choose = asker()
    world.microsoft.state.model.choice = 'pec'
    expect(await choose('när kommer krediten')).to.deep.equal({ kind: 'topic', id: 'pec' })
    world.microsoft.state.model.choice = 'none'
    expect(await choose('vad blir det för lunch')).to.deep.equal({ kind: 'none' })
  })

  it('is told the words, the topics and the schema of its answer, and nothing about who asks', async () => {
    await asker()('har ‹name› krediten')
    const [{ body = '', query } = { query: new URLSearchParams() }] = world.microsoft.asked
    const { messages, response_format, ...more } = JSON.parse(body)
    expect(more).to.deep.equal({})
    expect(messages[1]).to.deep.equal({ role: 'user', content: 'har ‹name› krediten' })
    expect(messages[0].content).to.include('nce-cancel: Until when can')
    expect(response_format.json_schema.schema.properties.topic.enum).to.deep.equal(['pec', 'nce-cancel', 'none'])
    expect([...query]).to.deep.equal([['api-version', '2024-10-21']])
  })

  for (const [what, fault, why] of wrong) {
    it(`that ${what} says so with one word, and is left alone for half a minute`, async () => {
      const choose = asker()
      world.microsoft.state.model.choice = 'pec'
      world.microsoft.faults.openAi.push(fault)
      expect(await choose('när kommer krediten')).to.deep.equal({ kind: 'failed', why })
      expect(await choose('när kommer krediten')).to.deep.equal({ kind: 'failed', why: 'resting' })
      expect(world.microsoft.asked).to.have.length(1)
      world.clock.advance(30_000)
      expect(await choose('när kommer krediten')).to.deep.equal({ kind: 'topic', id: 'pec' })
    })
  }

  it('is waited for a second and a half, and no longer', async () => {
    const before = world.clock.ticks()
    world.microsoft.faults.openAi.push(({ advance }) => {
      advance(1499)
      expect(world.clock.ticks()).to.equal(before + 1499)
      advance(1)
    })
    expect(await asker()('när kommer krediten')).to.deep.equal({ kind: 'failed', why: 'timed-out' })
  })

  it('leaves neither its key nor the words in the log', async () => {
    world.microsoft.faults.openAi.push(says(500))
    await asker()('när kommer krediten')
    expect(world.lines).to.have.length(1)
    expect(world.lines[0])
      .to.include('"why":"refused"')
      .and.not.to.match(/key-of-the-model|krediten/)
  })
})
