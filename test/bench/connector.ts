import { createServer } from 'node:http'

/** Bot Framework's side: takes whatever it is sent, and says how much that was. */
let taken = 0
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    if (request.method !== 'GET') taken += 1
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(request.method === 'GET' ? { taken } : { id: `sent-${taken}` }))
  })
})
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ address: server.address() })))
