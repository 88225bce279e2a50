import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Sent, send } from './senders.ts'
import { hostile } from './traffic.ts'

/** Does it while others send what is not honest, from a process of its own: what they cost themselves is nobody's wait. */
export const besideHostile = async <Result>(port: number, work: () => Promise<Result>) => {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), `${port}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said = text(child.stdout)
  await pause(1_000)
  const result = await work()
  child.stdin.end()
  return { result, sent: JSON.parse(await said) as Sent }
}

/** That process, until its standard input ends: with who started it, however that ends. */
if (import.meta.main) {
  let over = false
  process.stdin
    .on('end', () => {
      over = true
    })
    .resume()
  const sent = await send(hostile, Number(process.argv[2]), () => over)
  process.stdout.write(JSON.stringify(sent), () => process.exit())
}
