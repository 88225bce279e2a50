import { z } from 'zod/v4'

/** The editions of the Model Context Protocol that are spoken here, newest first; they say the same of tools. */
export const protocolVersions = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05'] as const

/** JSON-RPC 2.0's own numbers. */
export const codes = {
  notJson: -32700,
  noRequest: -32600,
  noMethod: -32601,
  badParams: -32602,
  failed: -32603,
} as const
type Code = (typeof codes)[keyof typeof codes]

const id = z.union([z.string().max(1024), z.number().int()])
const params = z.looseObject({}).optional()
const jsonrpc = z.literal('2.0')

const request = z.looseObject({ jsonrpc, id, method: z.string(), params })
/** What wants no answer: a notification, or an answer to something, and we ask nothing. */
const unanswered = z.union([
  z.looseObject({ jsonrpc, id: z.undefined(), method: z.string() }),
  z.looseObject({ jsonrpc, method: z.undefined(), result: z.unknown() }),
  z.looseObject({ jsonrpc, method: z.undefined(), error: z.looseObject({}) }),
])

export type Id = z.infer<typeof id>
export type Request = z.infer<typeof request>

/** Something is wrong with what was asked: said to whoever asked, by its number. */
export class Fault extends Error {
  readonly code: Code
  constructor(code: Code, message: string) {
    super(message)
    this.code = code
  }
}

/** What came: a request, nothing to answer, or what is wrong with it. Throws `Fault`. */
export const read = (text: string): Request | undefined => {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    throw new Fault(codes.notJson, 'The message is no JSON.')
  }
  const asked = request.safeParse(message)
  if (asked.success) return asked.data
  if (unanswered.safeParse(message).success) return undefined
  throw new Fault(codes.noRequest, 'The message is no JSON-RPC 2.0 request with an id and a method.')
}

export const answered = (id: Id, result: object) => ({ jsonrpc: '2.0', id, result })

export const refused = (id: Id | null, { code, message }: Fault) => ({ jsonrpc: '2.0', id, error: { code, message } })
