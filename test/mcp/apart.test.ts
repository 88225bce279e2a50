import { expect } from 'chai'
import { createApart } from '../../src/mcp/apart.ts'

/** A thread that answers what it is told, fails at "fail", ends at "end", breaks at "break" and fills its memory at "fill". */
const thread = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    const kept = []
    parentPort.on('message', ({ number, text }) => {
      if (text === 'end') process.exit(1)
      if (text === 'break') throw new Error('broken')
      while (text === 'fill') kept.push(new Array(100_000).fill(text + kept.length))
      if (text === 'fail') parentPort.postMessage({ failed: new Error('with a secret inside') })
      parentPort.postMessage({ number, said: { answer: { text } } })
    })
  `)}`,
)

describe('Questions that are answered in a thread of their own', () => {
  const failures: unknown[] = []
  const ask = createApart(thread, error => failures.push(error))

  it('get each their own answer, however many ask at once', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => `question ${index}`)
    const said = await Promise.all(texts.map(ask))
    expect(said.map(({ answer }) => answer)).to.deep.equal(texts.map(text => ({ text })))
  })

  for (const how of ['end', 'break', 'fill'])
    it(`whoever asked is told when the thread is no more (${how}), and the next question begins another`, async () => {
      const outcomes = await Promise.allSettled([ask(how), ask('beside it')])
      expect(outcomes.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected'])
      expect((await ask('after it')).answer).to.deep.equal({ text: 'after it' })
    }).timeout(60_000)

  it('tell us what went wrong, and the agent nothing of it', async () => {
    expect((await ask('fail')).answer).to.deep.equal({ text: 'fail' })
    expect(failures.map(error => (error as Error).message)).to.deep.equal(['with a secret inside'])
  })
})
