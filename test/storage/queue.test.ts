import { expect } from 'chai'
import { takingTurns } from '../../src/storage/queue.ts'

describe('many people over a long time', () => {
  it('leave no queue behind once they are served, whether it went well or not', async () => {
    const queues = new Map<string, Promise<unknown>>()
    const inTurn = takingTurns(queues)
    const served = Array.from({ length: 100 }, (_, i) =>
      inTurn(`person ${i % 10}`, async () => {
        if (i % 3 === 0) throw new Error('no luck')
      }),
    )
    expect(queues).to.have.length(10)
    const went = (await Promise.allSettled(served)).map(({ status }) => status)
    expect(went).to.deep.equal(served.map((_, i) => (i % 3 === 0 ? 'rejected' : 'fulfilled')))
    expect(queues).to.have.length(0)
  })

  it('are served one after another when they are the same person, and not held up by others', async () => {
    const inTurn = takingTurns()
    const seen: string[] = []
    let goOn = () => {}
    const slow = new Promise<void>(resolve => {
      goOn = resolve
    })
    const first = inTurn('anna', () => slow.then(() => seen.push('anna 1')))
    const second = inTurn('anna', async () => seen.push('anna 2'))
    await inTurn('bo', async () => seen.push('bo'))
    goOn()
    await Promise.all([first, second])
    expect(seen).to.deep.equal(['bo', 'anna 1', 'anna 2'])
  })

  it('wait for their own turn, also when they come while another one of theirs is served', async () => {
    const inTurn = takingTurns()
    const seen: string[] = []
    let goOn = () => {}
    const slow = new Promise<void>(resolve => {
      goOn = resolve
    })
    const first = inTurn('anna', async () => seen.push('1'))
    const second = inTurn('anna', () => slow.then(() => seen.push('2')))
    await first
    const third = inTurn('anna', async () => seen.push('3'))
    goOn()
    await Promise.all([second, third])
    expect(seen).to.deep.equal(['1', '2', '3'])
  })
})
