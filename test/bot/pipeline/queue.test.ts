import { expect } from 'chai'
import { createQueues, queueLimits } from '../../../src/bot/pipeline/queue.ts'
import { execute, message, saidIn } from '../bot-client.ts'
import { gatedBot } from './gated-bot.ts'

const bo = { from: { id: '29:bo', aadObjectId: 'object-bo', name: 'Bo' } }
const elsewhere = { conversation: { id: 'another chat', conversationType: 'personal' } }

describe('What one person says in one conversation', () => {
  it('is answered in order of arrival, however much comes at once', async () => {
    const bot = gatedBot()
    const texts = ['open', 'ea', 'usage', 'restart', 'license']
    const answers = Promise.all(texts.map((text, index) => bot.post(message(text, { id: `${index}` }))))
    await bot.settle()
    expect(bot.began).to.deep.equal(['open'])
    await bot.letOneGo()
    expect(bot.began).to.deep.equal(['open', 'ea'])
    await bot.letAllGo(answers)
    expect(bot.ended).to.deep.equal(texts)
    const [, , third] = await answers
    expect(saidIn(third ?? { status: 0 })[0]?.summary).to.include('Enterprise Agreement (EA) · Azure')
  })

  it('waits for nobody else, and not for what they say elsewhere', async () => {
    const bot = gatedBot()
    const answers = Promise.all([
      bot.post(message('ea', { id: '1' })),
      bot.post(message('open', { id: '2', ...bo })),
      bot.post(message('advisor', { id: '3', ...elsewhere })),
      bot.post(message('usage', { id: '4' })),
    ])
    await bot.settle()
    expect(bot.began).to.have.members(['ea', 'open', 'advisor'])
    await bot.letAllGo(answers)
    expect(bot.counted).to.deep.equal(Array(4).fill('typed answered'))
  })

  it('beyond what may wait is declined politely: once in words, each tap with a line; then all goes on as always', async () => {
    const bot = gatedBot()
    const texts = Array.from({ length: 100 }, (_, index) => `${index}`)
    const work = texts.map(id => bot.post(message('ea', { id, locale: 'sv-SE' })))
    const taps = ['a', 'b'].map(id => bot.post(execute({ verb: 'answer', kind: 'usage', id }, { id, locale: 'sv-SE' })))
    await bot.letAllGo(Promise.all([...work, ...taps]))
    const answers = await Promise.all(work)
    expect(answers.map(({ status }) => status)).to.deep.equal(Array(100).fill(200))
    const beyond = answers.slice(queueLimits.length).map(saidIn)
    expect(beyond[0]?.[0]?.summary).to.include('Ett ögonblick')
    expect(beyond.slice(1).flat()).to.deep.equal([])
    expect(bot.ended).to.have.length(queueLimits.length)
    for (const tap of await Promise.all(taps)) {
      const [said] = saidIn(tap)
      expect(said?.value?.status).to.equal(200)
      expect(said?.value?.body.type).to.equal('application/vnd.microsoft.activity.message')
      expect(said?.value?.body.value).to.include('Ett ögonblick')
    }
    expect(bot.counted.filter(what => what === 'limited queue')).to.have.length(52)
    const after = bot.post(message('usage', { id: 'after' }))
    await bot.letAllGo(after)
    expect(saidIn(await after)[0]?.summary).to.include('Azure')
  })
})

describe('A queue', () => {
  const small = { length: 50, patience: 20, altogether: 5_000 }

  it('leaves nothing behind, whether its jobs end well or not', async () => {
    const { run, size } = createQueues()
    const jobs = [async () => 1, () => Promise.reject(new Error('no')), async () => 3]
    const results = await Promise.allSettled(jobs.map(job => run('anna', job)))
    expect(results.map(({ status }) => status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled'])
    expect(size()).to.equal(0)
    const many = Array.from({ length: queueLimits.length }, () => run('anna', async () => 1))
    expect(many).not.to.include(undefined)
    expect(size()).to.equal(1)
    await Promise.all(many)
    expect(size()).to.equal(0)
  })

  it('is one of as many as there are people at work, and of none when they are done: ten thousand of them', async () => {
    const { run, size } = createQueues()
    for (let each = 0; each < 10_000; each += 1) await run(`${each}`, async () => each)
    expect(size()).to.equal(0)
  })

  it('takes no more than so many jobs altogether, and again when they are done', async () => {
    const { run, size } = createQueues()
    const going: (() => void)[] = []
    const waits = () => new Promise<void>(resolve => going.push(resolve))
    const taken = Array.from({ length: queueLimits.altogether }, (_, each) => run(`${each}`, waits))
    expect(taken).not.to.include(undefined)
    expect(run('one more', waits)).to.equal(undefined)
    expect(size()).to.equal(queueLimits.altogether)
    for (const go of going) go()
    await Promise.all(taken)
    expect(await run('one more', async () => 'served')).to.equal('served')
    expect(size()).to.equal(0)
  })

  it('is held up by a job that hangs, but not for ever', async () => {
    const { run } = createQueues(small)
    void run('anna', () => new Promise(() => {}))
    expect(await run('anna', async () => 'served')).to.equal('served')
  })
})
