import { connect } from 'node:net'

// Connections that each ask the same again as soon as they are answered; counts the answers until it is killed.
const [, , port, count, path] = process.argv
const question = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`
let answers = 0
for (let each = 0; each < Number(count); each += 1) {
  const open = () => {
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('connect', () => socket.write(question))
    socket.on('data', () => {
      answers += 1
      socket.write(question)
    })
    socket.on('error', () => {})
    socket.on('close', () => setTimeout(open, 1_000))
  }
  open()
}
process.on('SIGTERM', () => {
  process.stdout.write(`${answers}\n`, () => process.exit())
})
