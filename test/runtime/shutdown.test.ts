import { EventEmitter } from 'node:events'
import { expect } from 'chai'
import { createLog } from '../../src/runtime/log.ts'
import { createEnd, endInOrder } from '../../src/runtime/shutdown.ts'

describe('The end', () => {
  const lines: string[] = []
  const log = createLog('info', line => lines.push(JSON.parse(line).event))
  beforeEach(() => lines.splice(0))

  it('comes by force, and says so, when something hangs', async () => {
    await new Promise<void>(resolve => {
      // The limit alone keeps no process alive; here something has to.
      const alive = setInterval(() => {}, 1_000)
      const cut = () => {
        clearInterval(alive)
        resolve()
      }
      void createEnd({ log, finish: () => new Promise(() => {}), cut }, 20)()
    })
    expect(lines).to.deep.equal(['stopping', 'stopped before all was finished'])
  })

  it('is the same however often it is asked for', async () => {
    let times = 0
    const end = createEnd({ log, finish: async () => (times += 1), cut: () => lines.push('cut') })
    await Promise.all([end(), end(), end()])
    expect([times, lines]).to.deep.equal([1, ['stopping', 'stopped']])
  })

  it('comes also when something cannot be finished', async () => {
    await createEnd({ log, finish: () => Promise.reject(new Error('no')), cut: () => lines.push('cut') })()
    expect(lines).to.deep.equal(['stopping', 'could not finish', 'stopped'])
  })
})

describe('The process', () => {
  const lines: string[] = []
  const log = createLog('info', line => lines.push(JSON.parse(line).event))
  let finished = 0
  /** What stands in for the process: it can be told things, and it ends nobody. */
  const start = () => {
    lines.length = 0
    finished = 0
    const self = Object.assign(new EventEmitter(), { exitCode: undefined as unknown, exit: () => undefined })
    endInOrder(self as never, async () => (finished += 1), log)
    return self
  }
  const settled = () => new Promise(resolve => setImmediate(resolve))

  for (const signal of ['SIGINT', 'SIGTERM']) {
    it(`ends in order when it is told to by ${signal}, once, and with nothing to complain of`, async () => {
      const self = start()
      self.emit(signal)
      self.emit('SIGTERM')
      await settled()
      expect([finished, lines, self.exitCode]).to.deep.equal([1, ['stopping', 'stopped'], undefined])
    })
  }

  it('ends in order after an error that nobody caught, and says by its exit code that it was none', async () => {
    const self = start()
    self.emit('uncaughtException', new Error('no'))
    await settled()
    expect([finished, lines, self.exitCode]).to.deep.equal([1, ['unexpected', 'stopping', 'stopped'], 1])
  })

  it('goes on after a promise that nobody waited for failed', async () => {
    const self = start()
    self.emit('unhandledRejection', new Error('no'))
    await settled()
    expect([finished, lines]).to.deep.equal([0, ['a promise failed that nobody waited for']])
  })
})
