import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import { createRatings } from '../../../src/app/ratings.ts'
import { allowances, createLimits } from '../../../src/bot/pipeline/rate-limits.ts'
import type { Feedback, Rating } from '../../../src/conversation/ports.ts'
import { readTopics } from '../../../src/presentation/topics.ts'
import { createInMemory } from '../../../src/storage/in-memory.ts'
import { createFeedbackInMemory } from '../../storage/in-memory.ts'
import { execute, invoke, message, newBot, saidIn } from '../bot-client.ts'
import { gatedBot } from '../pipeline/gated-bot.ts'

const topics = [...readTopics().values()]
const newRatedBot = (noted: Rating[] = [], feedback: Feedback = createFeedbackInMemory(noted)) => {
  const { post, lines } = newBot(createInMemory(), [], createRatings({ feedback, topics }))
  return { post, lines, kept: () => feedback.all() }
}
const reacted = (actionValue: unknown, more: object = {}) =>
  invoke('message/submitAction', { actionName: 'feedback', actionValue }, { replyToId: 'message-1', ...more })

describe('Teams’ own thumbs under a message', () => {
  it('are answered with 200 and nothing else, and kept like a rating of an answer that nobody named', async () => {
    const { post, kept } = newRatedBot()
    const feedback = JSON.stringify({ feedbackText: 'fakturan saknas, fråga Sven Svensson' })
    const answer = await post(reacted({ reaction: 'dislike', feedback }))
    expect(answer).to.deep.equal({ status: 200 })
    const [rating] = await kept()
    expect(rating).to.include({ helpful: false, language: 'en' }).and.deep.include({ cells: [], statements: [] })
    expect(rating?.comment).to.include('fakturan saknas').and.not.include('Svensson')
    expect(JSON.stringify(rating)).not.to.match(/anna|message-1/)
  })

  it('are read however a client writes the words beside them', async () => {
    const { post, kept } = newRatedBot()
    const ways = ['bra att veta', { feedbackText: 'bra att veta' }, '{"feedbackText":"bra att veta"}']
    for (const [index, feedback] of ways.entries()) {
      await post(reacted({ reaction: 'like', feedback }, { replyToId: `message-${index}` }))
    }
    expect((await kept()).map(({ comment }) => comment)).to.deep.equal(Array(3).fill('bra att veta'))
  })

  it('count once a message and person: the last word stands', async () => {
    const { post, kept } = newRatedBot()
    for (const reaction of ['like', 'like', 'dislike']) await post(reacted({ reaction, feedback: '' }))
    await post(reacted({ reaction: 'like' }, { from: { id: '29:bo', aadObjectId: 'object-bo' } }))
    expect((await kept()).map(({ helpful }) => helpful)).to.deep.equal([false, true])
  })

  it('are answered when they say nothing that we know, and nothing is kept', async () => {
    const { post, kept } = newRatedBot()
    const values = [undefined, null, 7, {}, { actionName: 'dance' }, { actionName: 'feedback', actionValue: 'like' }]
    for (const value of [...values, { actionName: 'feedback', actionValue: { reaction: 'meh' } }]) {
      expect(await post(invoke('message/submitAction', value))).to.deep.equal({ status: 200 })
    }
    expect(await kept()).to.deep.equal([])
  })

  it('fail in Teams’ own words when we fail, and nothing of it is written into the log but that', async () => {
    const broken: Feedback = { note: () => Promise.reject(new Error('the customer is Contoso')), all: async () => [] }
    const { post, lines } = newRatedBot([], broken)
    expect(await post(reacted({ reaction: 'like' }))).to.deep.equal({ status: 500 })
    expect(lines).to.have.length(1)
    expect(JSON.parse(lines[0] ?? '')).to.include({ event: 'turn failed', activity: 'activity-1' })
    expect(lines.join())
      .to.match(/"correlation":"[\da-f-]{36}"/)
      .and.not.include('Contoso')
  })

  it('of one who changes their mind while the first is still being kept end with the last word', async () => {
    const feedback = createFeedbackInMemory()
    const slow: Feedback = {
      ...feedback,
      note: async rating => {
        if (rating.helpful) await pause(20)
        return feedback.note(rating)
      },
    }
    const { post, kept } = newRatedBot([], slow)
    await Promise.all(['like', 'dislike'].map(reaction => post(reacted({ reaction }))))
    expect((await kept()).map(({ helpful }) => helpful)).to.deep.equal([false])
  })

  it('are counted, once where Teams sends them twice, and are no more than a person may do', async () => {
    const bot = gatedBot({ gated: false, limits: createLimits(() => 0) })
    const [first, again] = [
      await bot.post(reacted({ reaction: 'like' })),
      await bot.post(reacted({ reaction: 'like' })),
    ]
    expect(again).to.equal(first)
    expect(bot.counted).to.deep.equal(['reacted silent', 'repeated'])
    const more = Array.from({ length: allowances.person.atOnce }, (_, id) => ({ id: `${id}`, replyToId: `${id}` }))
    const answers = await Promise.all(more.map(each => bot.post(reacted({ reaction: 'like' }, each))))
    expect(answers.map(({ status }) => status)).to.deep.equal([...Array(more.length - 1).fill(200), 429])
    expect(bot.counted).to.include('limited person')
  })
})

describe('Our own thumbs under an answer, in Teams', () => {
  const ratingOn = (said: unknown, helpful: boolean) => {
    const text = JSON.stringify(said)
    return JSON.parse(
      text.match(
        new RegExp(`"data":(\\{"verb":"rate"[^{}]*(?:\\{[^{}]*\\}[^{}]*)*"helpful":${helpful}[^{}]*\\})`),
      )?.[1] ?? '{}',
    )
  }

  it('thank on the same card, and the same card is the same card after that', async () => {
    const { post, kept } = newRatedBot()
    const [said] = saidIn(await post(message('ea; usage')))
    const [thanks] = saidIn(await post(execute(ratingOn(said, true))))
    expect(thanks?.value?.body.type).to.equal('application/vnd.microsoft.card.adaptive')
    expect(JSON.stringify(thanks))
      .to.include('Thank you for saying so!')
      .and.include('Buy an Azure plan for the customer')
    await post(execute(ratingOn(thanks, false)))
    expect((await kept()).map(({ helpful }) => helpful)).to.deep.equal([false])
  })

  it('in a group count for each who taps, and thank who does not own the card on one of their own', async () => {
    const { post, kept } = newRatedBot()
    const group = { conversation: { id: 'group', conversationType: 'groupChat', isGroup: true } }
    const bo = { from: { id: '29:bo', aadObjectId: 'object-bo', name: 'Bo' } }
    const [said] = saidIn(await post(message('ea; usage', group)))
    await post(execute(ratingOn(said, true), group))
    const answers = saidIn(await post(execute(ratingOn(said, false), { ...group, ...bo })))
    expect(answers.find(({ type }) => type === 'message')?.summary).to.include('What was wrong?')
    expect((await kept()).map(({ helpful }) => helpful)).to.deep.equal([true, false])
  })
})
