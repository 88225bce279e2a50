import { expect } from 'chai'
import fc from 'fast-check'
import { execute, message } from '../bot/bot-client.ts'
import { oddActivity, oddTap } from './activities.ts'
import { openPlace, type Place, type Response } from './place.ts'

/** So many at once, so many times: 10 250 cases in all. */
const atOnce = 25
const rounds = { activities: 300, taps: 110 }

const statuses = [200, 400, 403, 413, 501]
/** Nothing of what we are built with, and no place in our code. */
const internals =
  /node_modules|\.ts:\d|botbuilder|restify|lowdb|TypeError|RangeError|SyntaxError|ZodError|\\n\s+at |file:\/\//

const isTap = (activity: unknown): boolean => {
  const { type, name } = (activity ?? {}) as { type?: unknown; name?: unknown }
  return type === 'invoke' && name === 'adaptiveCard/action'
}

const expectDefined = ({ status, body }: Response, activity: unknown) => {
  expect(statuses, body).to.include(status)
  expect(body).not.to.match(internals)
  const answer = body === '' ? undefined : JSON.parse(body)
  if (status >= 400 && status < 500) expect(answer).to.have.nested.property('error.message')
  if (status !== 200 || !isTap(activity)) return
  const invoke =
    answer.activities?.find(({ type }: { type: string }) => type === 'invokeResponse')?.value.body ?? answer
  expect(invoke).to.include({ statusCode: 200 })
  expect(invoke.type).to.match(/^application\/vnd\.microsoft\.(card\.adaptive|activity\.message)$/)
}

describe(`Whatever comes in (${atOnce * (rounds.activities + rounds.taps)} cases through HTTP)`, function () {
  this.timeout(120_000)
  let place: Place
  let cases = 0
  const met = new Map<number, number>()
  before(async () => {
    place = await openPlace()
  })
  after(() => place.close())

  const tryAll = async (activities: readonly unknown[]) => {
    const answers = await Promise.all(activities.map(place.post))
    for (const [index, answer] of answers.entries()) expectDefined(answer, activities[index])
    for (const { status } of answers) met.set(status, (met.get(status) ?? 0) + 1)
    cases += answers.length
  }
  const many = (one: fc.Arbitrary<unknown>, numRuns: number) =>
    fc.assert(fc.asyncProperty(fc.array(one, { minLength: atOnce, maxLength: atOnce }), tryAll), {
      numRuns,
      endOnFailure: true,
    })

  it('as an activity gets a defined answer', () => many(oddActivity, rounds.activities))

  it('as the data of a card gets a defined answer, whatever its verb', () => many(oddTap, rounds.taps))

  it('never fails inside: nothing of it is our own fault', () => {
    if (process.env.FIGURES) console.log(`      ${cases} cases; answers by status:`, Object.fromEntries(met))
    expect(cases).to.be.at.least(10_000)
    expect(place.lines.filter(line => line.includes('"error"'))).to.deep.equal([])
  })

  it('leaves every prototype as it was', () => {
    for (const one of [{}, [], () => {}, '', 0]) {
      const inherited: string[] = []
      for (const key in Object(one)) inherited.push(key)
      expect(inherited).to.deep.equal([])
    }
  })

  it('leaves the bot as it was for an honest person', async () => {
    const olle = { from: { id: '29:olle', aadObjectId: 'olle', name: 'Olle' }, conversation: { id: 'olle’s chat' } }
    expect((await place.post(message('ea', { ...olle, id: 'o1' }))).body).to.include('So far: Enterprise')
    const answer = await place.post(execute({ verb: 'answer', kind: 'usage' }, { ...olle, id: 'o2' }))
    expect(answer.status).to.equal(200)
    expect(answer.body).to.include('Buy an Azure plan for the customer')
  })

  it('leaves only valid records behind', async () => {
    expect(await place.reread()).to.deep.equal([])
  })
})
