import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect } from 'chai'
import { presentation } from '../../src/cli/answering.ts'
import { advise } from '../../src/cli/commands/advise.ts'
import { answerTo } from '../../src/cli/commands/call.ts'
import { languages } from '../../src/conversation/ports.ts'
import { createWords } from '../../src/presentation/words.ts'
import { consult } from '../../src/rules/consult.ts'
import { type Answers, questions } from '../../src/rules/questions.ts'
import { started } from '../cli/terminal.ts'
import { calls } from './calls.ts'

const environment = Object.fromEntries(
  Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
)

interface Answer {
  readonly text: string
  readonly data: Record<string, never> | undefined
  readonly isError: boolean
}

/** Microsoft's and everybody's agents use this client: whatever it checks of a server, it checks here. */
describe('Another agent, by the official MCP client', () => {
  const client = new Client({ name: 'test', version: '1' })
  before(() =>
    client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['src/cli/kanalguiden.ts', 'mcp'],
        env: environment,
      }),
    ),
  )
  after(() => client.close())

  const call = async (name: string, given: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...given } })
    const [{ text = '' } = {}] = content as { text?: string }[]
    return { text, data: structuredContent as Answer['data'], isError: isError === true }
  }

  it('finds the tools, each with what it takes', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).to.have.members([...new Set(calls.map(([name]) => name))])
    for (const [name, given] of calls) {
      const { inputSchema } = tools.find(each => each.name === name) ?? { inputSchema: { properties: {} } }
      expect(Object.keys(inputSchema.properties ?? {}), name).to.include.members([...Object.keys(given), 'lang'])
    }
    expect(client.getServerVersion()).to.include({ name: 'kanalguiden' })
    expect(client.getInstructions()).to.include('sources')
  })

  /** Where an answer names its sources, its day or how firmly it stands otherwise. */
  const parts: Readonly<Record<string, readonly string[]>> = {
    plan: ['source', 'rule', 'certainty', 'asOf'],
    impact: ['sources', 'basis', 'certainty', 'from', 'to'],
  }

  for (const lang of languages) {
    for (const [name, given, args] of calls) {
      it(`is answered as the terminal is: ${name} ${Object.values(given).join(', ')} (${lang})`, async () => {
        const { text, data, isError } = await call(name, { ...given, lang })
        const at = async (...more: string[]) => {
          const said = await answerTo([name, ...args, '--lang', lang, ...more])
          return typeof said === 'string' ? said : said.text
        }
        expect(isError).to.equal(false)
        expect(text).to.equal(await at())
        expect(data).to.deep.equal(JSON.parse(await at('--json')))
      })
    }

    it(`reads in each answer its sources, how firmly they stand, and the day (${lang})`, async () => {
      for (const [name, given] of calls) {
        const said = JSON.stringify((await call(name, { ...given, lang })).data)
        if (said.includes('"outcome":"none"')) continue
        for (const part of parts[name] ?? ['sources', 'basis', 'certainty', 'asOf'])
          expect(said, name).to.include(`"${part}":`)
      }
    })

    for (const channel of questions.channel) {
      for (const kind of questions.kind) {
        it(`hears of ${channel} × ${kind} what the card says (${lang})`, async () => {
          const { text, data } = await call('advise', { channel, kind, lang })
          const answers: Answers = { channel, kind }
          const { asOf } = JSON.parse(advise(['--channel', channel, '--kind', kind, '--json'], {}))
          const advice = consult(answers, asOf)
          if (advice.kind === 'ask') throw new Error('The situation is complete.')
          const reply = { kind: 'guidance', answers, sections: advice.sections, day: asOf } as const
          const { card, summary } = presentation().present(reply, lang)
          expect(text).to.equal(summary)
          const shown = JSON.stringify(card)
          const results = (data?.results ?? []) as {
            headline: string
            actions: { text: string }[]
            dont: { text: string }[]
          }[]
          expect(results).to.have.length(advice.sections.length)
          for (const { actions, dont } of results)
            for (const each of [...actions, ...dont]) expect(shown).to.include(JSON.stringify(each.text).slice(1, -1))
        })
      }
    }
  }

  it('is told what it called wrongly, in the names that it used', async () => {
    for (const [name, given, said] of [
      ['advise', { channel: 'EA', kind: 'license' }, 'channel "EA" is none of csp-partner'],
      ['advise', { kind: 'license' }, 'channel is missing'],
      ['advise', { channel: 'ea', kind: 'license', asOf: 'yesterday' }, '"yesterday"'],
      [
        'advise',
        { channel: 'ea', kind: 'license', licensechannel: 'open' },
        '"licensechannel" is none of channel, kind, licenseChannel',
      ],
      ['advise', { channel: 'ea', kind: ['license'] }, 'kind is a text'],
      ['ask', { question: '  ' }, 'The question is missing'],
      ['compare', { one: 'ea' }, 'Two situations are needed'],
      ['compare', { one: 'ea', other: 'blue' }, '"blue" is no situation'],
      ['plan', { channel: 'ea', kind: 'license', termEnd: 'soon' }, 'termEnd "soon" is no day'],
      ['impact', { from: '2020-06-17', to: 'e2' }, '"e2" is neither'],
    ] as const) {
      const { text, isError } = await call(name, given)
      expect(isError, said).to.equal(true)
      expect(text).to.include(said).and.not.include('--channel')
    }
  })

  it('may ask what looks like an option', async () => {
    for (const question of ['--help', '-h', '--json']) {
      expect((await call('ask', { question, lang: 'sv' })).data).to.include({ question })
    }
  })
})

describe('kanalguiden mcp', () => {
  it('answers what came before its input ended, writes nothing else, and ends with 0', () => {
    const sent = [
      '{"jsonrpc":"2.0","id":1,"method":"ping"}',
      `"${'x'.repeat(10_000_000)}"`,
      '{"jsonrpc":"2.0","id":2,"method":"pi',
    ].join('\n')
    const { status, stdout, stderr } = started(['mcp'], { input: sent })
    expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' })
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(answers.map(({ id, error }) => [id, error?.code])).to.deep.equal([
      [1, undefined],
      [null, -32600],
      [null, -32700],
    ])
  })

  it('is told of a wrong configuration by each answer', () => {
    const sent =
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"advise","arguments":{"channel":"ea","kind":"license"}}}'
    const { stdout } = started(['mcp'], { input: sent, env: { POLICY_EDITION: 'wrong' } })
    expect(JSON.parse(stdout).result).to.deep.include({ isError: true })
    expect(stdout).to.include('POLICY_EDITION')
  })
})

describe('kanalguiden compare', () => {
  it('says the same whether a situation is named by ids or in words', async () => {
    const said = async (...texts: string[]) => answerTo(['compare', ...texts, '--lang', 'sv'])
    const card = await said('ea license', 'csp-partner license')
    expect(await said('licenser köpta genom EA', 'licenser från en annan CSP-partner')).to.equal(card)
    expect(card).to.include(createWords().sv.t('comparison.title'))
  })

  for (const [lang, one] of [
    ['sv', '365 direkt från Microsoft, Azure via en annan partner'],
    ['en', 'licenses directly from Microsoft, Azure through another partner'],
  ] as const) {
    it(`keeps two sellers on their side: ${one}`, async () => {
      const answered = await answerTo(['compare', one, 'ea', '--lang', lang, '--json'])
      const sides = JSON.parse(typeof answered === 'string' ? answered : answered.text)
      const sellers = ({ results }: { results: readonly { channel: string }[] }) =>
        results.map(({ channel }) => channel)
      expect(sellers(sides.one)).to.deep.equal(['microsoft-direct', 'csp-partner'])
      expect(sellers(sides.other)).to.deep.equal(['ea', 'ea'])
    })
  }
})

describe('kanalguiden glossary', () => {
  it('knows a word by each of its names, and says honestly that it knows another not, with 4', async () => {
    expect(await answerTo(['glossary', 'olp', '--json'])).to.deep.include({ exit: 0 })
    const { t } = createWords().sv
    const unknown = await answerTo(['glossary', 'blåbär', '--lang', 'sv'])
    expect(unknown).to.include({ exit: 4 })
    expect(JSON.stringify(unknown)).to.include(t('person.unknown.title')).and.include('GDAP')
  })
})
