// The least that any server does: reads the body, parses it, answers with as many bytes as ours.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const answers = JSON.parse(readFileSync(process.env.ANSWERS, 'utf8')).map(answer => JSON.stringify(answer))
let turn = 0

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  JSON.parse(Buffer.concat(chunks).toString())
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(answers[turn++ % answers.length])
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ address: server.address() })))
