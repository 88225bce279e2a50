import { expect } from 'chai'
import { linesIn } from '../../src/mcp/lines.ts'
import { serve, type Tool } from '../../src/mcp/server.ts'

const echo: Tool = {
  name: 'echo',
  description: 'Says what it was told.',
  inputSchema: { type: 'object' },
  call: async ({ text }) => {
    if (text === 'break') throw new Error('with a secret inside')
    return typeof text === 'string' ? { text, data: { text } } : { wrong: 'text is missing.' }
  },
}

/** What a client is answered that sends these bytes. */
const session = async (...sent: readonly (string | Uint8Array)[]) => {
  const [said, failures]: [unknown[], unknown[]] = [[], []]
  const means = {
    name: 'kanalguiden',
    version: '1',
    instructions: '',
    tools: [echo],
    failed: (e: unknown) => failures.push(e),
  }
  await serve(means, bytes(sent), async line => void said.push(JSON.parse(line)))
  return {
    said: said as { id: unknown; result?: Record<string, unknown>; error?: { code: number; message: string } }[],
    failures,
  }
}
async function* bytes(parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

const asked = (id: unknown, method: string, params?: object) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`
const ping = (id: unknown) => asked(id, 'ping')
const pong = (id: unknown) => ({ jsonrpc: '2.0', id, result: {} })

describe('A program that speaks MCP', () => {
  it('begins by naming an edition of the protocol, and is answered in it or in the newest', async () => {
    for (const [wanted, spoken] of [
      ['2024-11-05', '2024-11-05'],
      ['2025-06-18', '2025-06-18'],
      ['2099-01-01', '2025-11-25'],
    ]) {
      const { said } = await session(asked(0, 'initialize', { protocolVersion: wanted, capabilities: {} }))
      expect(said[0]?.result).to.deep.include({ protocolVersion: spoken, capabilities: { tools: {} } })
    }
  })

  it('is told of each tool what it is called with, and that it only looks', async () => {
    const { said } = await session(asked(1, 'tools/list'))
    const { call: _, ...tool } = echo
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }
    expect(said[0]?.result).to.deep.equal({ tools: [{ ...tool, annotations }] })
  })

  it('gets data and words, or is told what it called wrongly', async () => {
    const { said } = await session(
      asked('a', 'tools/call', { name: 'echo', arguments: { text: 'åäö 🙂' } }),
      asked('b', 'tools/call', { name: 'echo' }),
    )
    expect(said.map(({ result }) => result)).to.deep.equal([
      { content: [{ type: 'text', text: 'åäö 🙂' }], structuredContent: { text: 'åäö 🙂' } },
      { content: [{ type: 'text', text: 'text is missing.' }], isError: true },
    ])
  })

  it('may send a message in pieces, even inside a letter, several at once, and end the last with nothing', async () => {
    const whole = Buffer.from(asked(1, 'tools/call', { name: 'echo', arguments: { text: 'å' } }))
    const cutAt = whole.indexOf('å') + 1
    const { said } = await session(whole.subarray(0, cutAt), whole.subarray(cutAt), ping(2) + ping(3), ping(4).trim())
    expect(said.map(({ id }) => id)).to.deep.equal([1, 2, 3, 4])
    expect(said[0]?.result).to.deep.include({ structuredContent: { text: 'å' } })
  })

  it('hears nothing of what wants no answer: empty lines, notifications, answers to nobody', async () => {
    const silent = [
      ...['', '\r', '{"jsonrpc":"2.0","method":"notifications/initialized"}', '{"jsonrpc":"2.0","method":"whatever"}'],
      ...['{"jsonrpc":"2.0","id":9,"result":{}}', '{"jsonrpc":"2.0","id":9,"error":{"code":1,"message":"no"}}'],
    ]
    const { said } = await session(...silent.map(line => `${line}\n`), ping(1))
    expect(said).to.deep.equal([pong(1)])
  })

  const wrong: readonly (readonly [string, string, unknown, number, string])[] = [
    ['nonsense', 'vad är gdap', null, -32700, 'no JSON'],
    ['half a message', '{"jsonrpc":"2.0","id":1,"meth', null, -32700, 'no JSON'],
    ['bytes that are no text', '\u0000\ufffd', null, -32700, 'no JSON'],
    ['a number', '42', null, -32600, 'request'],
    ['a list of messages', `[${ping(1).trim()}]`, null, -32600, 'request'],
    ['an id that is none', asked({ a: 1 }, 'ping').trim(), null, -32600, 'request'],
    ['another JSON-RPC', '{"jsonrpc":"1.0","id":1,"method":"ping"}', null, -32600, 'request'],
    ['a method that there is not', asked(1, 'resources/list').trim(), 1, -32601, '"resources/list"'],
    ['a method of every object', asked(1, 'constructor').trim(), 1, -32601, '"constructor"'],
    [
      'a tool that there is not',
      asked(1, 'tools/call', { name: 'send' }).trim(),
      1,
      -32602,
      '"send" is none of the tools: echo',
    ],
    ['a tool without a name', asked(1, 'tools/call', {}).trim(), 1, -32602, 'name'],
    ['arguments that are none', asked(1, 'tools/call', { name: 'echo', arguments: [] }).trim(), 1, -32602, 'arguments'],
    ['a beginning without an edition', asked(1, 'initialize', {}).trim(), 1, -32602, 'protocolVersion'],
  ]
  for (const [what, line, id, code, message] of wrong) {
    it(`is told what is wrong with ${what}, and goes on`, async () => {
      const { said } = await session(`${line}\n`, ping(2))
      expect(said[0]).to.deep.include({ id })
      expect(said[0]?.error?.code).to.equal(code)
      expect(said[0]?.error?.message).to.include(message)
      expect(said[1]).to.deep.equal(pong(2))
    })
  }

  it('may use an id once, until it begins anew', async () => {
    const begin = asked(1, 'initialize', { protocolVersion: '2025-06-18' })
    const { said } = await session(begin, ping(2), ping(2), ping('2'), begin)
    expect(said.map(({ error }) => error?.code)).to.deep.equal([undefined, undefined, -32600, undefined, undefined])
    expect(said[2]).to.deep.include({ id: 2 })
  })

  it('is refused 10 MB, of which nothing is kept, and goes on', async () => {
    const piece = Buffer.alloc(64 * 1024, 'x')
    const { said } = await session(...Array.from({ length: 160 }, () => piece), '\n', ping(1))
    expect(said[0]).to.deep.include({ id: null })
    expect(said[0]?.error).to.deep.equal({ code: -32600, message: 'A message has at most 1048576 bytes.' })
    expect(said[1]).to.deep.equal(pong(1))
    const lines = linesIn(bytes(['123\n1234\n']), 3)
    expect([(await lines.next()).value, (await lines.next()).value]).to.deep.equal([{ text: '123' }, { tooLong: true }])
  })

  it('learns nothing of a fault of ours, which is noted', async () => {
    const { said, failures } = await session(
      asked(1, 'tools/call', { name: 'echo', arguments: { text: 'break' } }),
      ping(2),
    )
    expect(said[0]?.error).to.deep.equal({ code: -32603, message: 'The fault is ours: it stands in the log.' })
    expect(said[1]).to.deep.equal(pong(2))
    expect(failures).to.have.length(1)
  })
})
