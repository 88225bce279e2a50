// restify as its documentation writes it, with its body parser, and as many bytes as ours.
import { readFileSync } from 'node:fs'
import restify from 'restify'

const answers = JSON.parse(readFileSync(process.env.ANSWERS, 'utf8'))
let turn = 0

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', (_request, response, next) => {
  response.send(200, answers[turn++ % answers.length])
  next()
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ address: server.address() })))
