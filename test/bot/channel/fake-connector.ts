import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Posted {
  readonly method: string
  readonly path: string
  readonly activity: { readonly summary?: string; readonly attachments?: readonly { readonly content: object }[] }
}

export interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  /** What stands in the answer, as it is; else what Bot Framework would say. */
  readonly body?: string
}

/** Bot Framework's side of a conversation: it writes down what it is sent, and answers as it is told to. */
export const startConnector = async () => {
  const posted: Posted[] = []
  const answers: Answer[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { status, headers = {}, body } = answers.shift() ?? { status: 200 }
    const activity = JSON.parse(Buffer.concat(chunks).toString() || '{}')
    posted.push({ method: request.method ?? '', path: request.url ?? '', activity })
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(
      body ?? JSON.stringify(status === 200 ? { id: `sent-${posted.length}` } : { error: { code: 'Fault' } }),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    posted,
    answers,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
export type Connector = Awaited<ReturnType<typeof startConnector>>
