import { LRUCache } from 'lru-cache'
import { z } from 'zod/v4'
import { type Line, linesIn, longestMessage } from './lines.ts'
import { answered, codes, Fault, type Id, protocolVersions, type Request, read, refused } from './protocol.ts'

/** Something that may be asked of us: what it takes as JSON Schema, and its answer, as data and in words. Only looks. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly inputSchema: object
  call(given: Readonly<Record<string, unknown>>): Promise<ToolResult>
}

/** `wrong`: it was called with something that it does not take, and the words say what it does. */
export type ToolResult = { readonly text: string; readonly data: object } | { readonly wrong: string }

export interface Means {
  readonly name: string
  readonly version: string
  /** What a model is told of all tools. */
  readonly instructions: string
  readonly tools: readonly Tool[]
  /** Told what we failed at. */
  readonly failed: (error: unknown) => void
}

/** So many ids of a session are remembered: the protocol allows none of them twice. */
const mostIds = 10_000

const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

const shapes = {
  initialize: z.looseObject({ protocolVersion: z.string() }),
  call: z.looseObject({ name: z.string(), arguments: z.record(z.string(), z.unknown()).optional() }),
}

const paramsOf = <Shape extends z.ZodType>(shape: Shape, { method, params }: Request): z.infer<Shape> => {
  const given = shape.safeParse(params)
  if (given.success) return given.data
  const [issue] = given.error.issues
  throw new Fault(codes.badParams, `The params of ${method} are wrong: ${issue?.path.join('.')}: ${issue?.message}`)
}

const resultOf = async (tool: Tool, given: Readonly<Record<string, unknown>>) => {
  const result = await tool.call(given)
  const content = (text: string) => [{ type: 'text', text }]
  if ('wrong' in result) return { content: content(result.wrong), isError: true }
  return { content: content(result.text), structuredContent: result.data }
}

/** Every method that is answered. */
const methodsOf = ({ name, version, instructions, tools }: Means) => {
  const listed = tools.map(({ call: _, ...tool }) => ({ ...tool, annotations: readOnly }))
  const methods: Record<string, (request: Request) => object | Promise<object>> = {
    initialize: request => {
      const { protocolVersion: wanted } = paramsOf(shapes.initialize, request)
      const protocolVersion = protocolVersions.find(each => each === wanted) ?? protocolVersions[0]
      return { protocolVersion, capabilities: { tools: {} }, serverInfo: { name, version }, instructions }
    },
    ping: () => ({}),
    'tools/list': () => ({ tools: listed }),
    'tools/call': request => {
      const { name, arguments: given = {} } = paramsOf(shapes.call, request)
      const tool = tools.find(each => each.name === name)
      if (tool) return resultOf(tool, given)
      throw new Fault(
        codes.badParams,
        `"${name.slice(0, 100)}" is none of the tools: ${tools.map(({ name }) => name).join(', ')}.`,
      )
    },
  }
  return new Map(Object.entries(methods))
}

/** What came of a message: an answer, where one is wanted, and whether there was anything in it that could be answered. */
export interface Said {
  readonly answer?: object
  readonly unread?: true
}

const faultOf = (error: unknown, failed: Means['failed']): Fault => {
  if (error instanceof Fault) return error
  failed(error)
  return new Fault(codes.failed, 'The fault is ours: it stands in the log.')
}

/** Answers messages, each for itself. `look` sees every request first, and throws what is wrong with it. Never rejects. */
export const createAnswering = (means: Means, look: (request: Request) => void = () => undefined) => {
  const methods = methodsOf(means)
  const resultFor = (request: Request) => {
    look(request)
    const { method } = request
    const answer = methods.get(method)
    if (answer) return answer(request)
    throw new Fault(codes.noMethod, `"${method.slice(0, 100)}" is no method here: ${[...methods.keys()].join(', ')}.`)
  }
  return async (line: Line): Promise<Said> => {
    let id: Id | null = null
    try {
      if ('tooLong' in line) throw new Fault(codes.noRequest, `A message has at most ${longestMessage} bytes.`)
      const request = line.text.trim() ? read(line.text) : undefined
      if (!request) return {}
      id = request.id
      return { answer: answered(id, await resultFor(request)) }
    } catch (error) {
      const answer = refused(id, faultOf(error, means.failed))
      return id === null ? { answer, unread: true } : { answer }
    }
  }
}

/** Within a session an id is used once, until it begins anew. */
const eachIdOnce = () => {
  const used = new LRUCache<Id, true>({ max: mostIds })
  return ({ id, method }: Request): void => {
    if (method === 'initialize') used.clear()
    if (used.has(id)) throw new Fault(codes.noRequest, 'That id was used before in this session.')
    used.set(id, true)
  }
}

/** A session over streams: a message a line, answered in the order in which they came, until the input ends. */
export const serve = async (
  means: Means,
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
): Promise<void> => {
  const say = createAnswering(means, eachIdOnce())
  for await (const line of linesIn(input)) {
    const { answer } = await say(line)
    if (answer) await write(`${JSON.stringify(answer)}\n`)
  }
}
