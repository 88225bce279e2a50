import restify from 'restify'

/** The server of the SDK's samples. */
export const listen = handle => {
  const server = restify.createServer()
  server.use(restify.plugins.bodyParser())
  server.post('/api/messages', async (request, response) => handle(request, response))
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ address: server.address() })))
}
