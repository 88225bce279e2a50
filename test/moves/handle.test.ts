import { expect } from 'chai'
import { forgettingMoves, tidyingMoves } from '../../src/moves/forget.ts'
import { mostMoves } from '../../src/moves/make.ts'
import { begun } from '../../src/relationships/record.ts'
import { change } from '../../src/relationships/store.ts'
import { details } from '../relationships/details.ts'
import { anna, bo, licenses, newRoom, typed } from './room.ts'

const kindsOf = (notices: readonly { readonly kind: string }[]) => notices.map(({ kind }) => kind)

describe('Somebody who plans a move', () => {
  it('fills in two or three facts, and gets the plan', async () => {
    const { does, makes } = newRoom()
    expect(await does({ do: 'begin', shown: licenses })).to.deep.include({ said: 'form', shown: licenses })
    const { move, plan, notices } = await makes({ count: 'ca 40' })
    expect(move).to.include({ customer: 'Contoso AB', count: '~40', termEnd: '2027-03-31', planned: '2026-11-30' })
    expect(plan.steps.map(({ id }) => id)).to.include('send-transfer')
    expect(kindsOf(notices)).to.deep.equal(['made'])
  })

  const wrong: readonly (readonly [string, Partial<typeof typed>, string])[] = [
    ['no customer', { customer: '' }, 'no-customer'],
    ['none of anything', { count: '0' }, 'no-count'],
    ['a word for a number', { count: 'några' }, 'no-count'],
    ['29 February of a year without it', { termEnd: '2027-02-29' }, 'no-day'],
    ['a year of the last century', { termEnd: '1999-01-01' }, 'term-end-too-far'],
    ['a year of the next century', { termEnd: '2199-01-01' }, 'term-end-too-far'],
    ['an end before the purchase', { termEnd: '2026-01-01', purchased: '2026-02-01' }, 'end-before-purchase'],
    ['a purchase to come', { purchased: '2026-12-24' }, 'purchase-ahead'],
  ]
  for (const [what, changed, fault] of wrong) {
    it(`is told what is wrong with ${what}, and loses nothing of what was typed`, async () => {
      const said = await newRoom().does({ do: 'make', shown: licenses, typed: { ...typed, ...changed } })
      expect(said).to.deep.equal({ said: 'form', shown: licenses, typed: { ...typed, ...changed }, fault })
    })
  }

  it('ticks a step, takes the tick back, and marks what is not needed', async () => {
    const { makes, plans } = newRoom()
    await makes()
    const ticked = await plans({ do: 'mark', id: 'move-1', step: 'request-relationship', as: 'done' })
    expect(ticked.marks['request-relationship']).to.deep.include({ as: 'done', by: { id: 'anna', name: 'Anna' } })
    const back = await plans({ do: 'mark', id: 'move-1', step: 'request-relationship', as: 'open' })
    expect(back.marks).to.deep.equal({})
    const unneeded = await plans({ do: 'mark', id: 'move-1', step: 'check-transfer', as: 'not-needed' })
    expect(unneeded.marks['check-transfer']?.as).to.equal('not-needed')
  })

  it('hears what moved when the end does', async () => {
    const { makes } = newRoom()
    await makes()
    const { notices } = await makes({ termEnd: '2027-04-30' }, anna, 'move-1')
    expect(notices).to.deep.equal([
      {
        kind: 'moved',
        moved: [
          { step: 'request-relationship', from: '2027-02-05', to: '2027-03-09' },
          { step: 'accept-relationship', from: '2027-02-19', to: '2027-03-23' },
          { step: 'send-transfer', from: '2027-02-22', to: '2027-03-24' },
          { step: 'accept-transfer', from: '2027-03-24', to: '2027-04-23' },
          { step: 'check-transfer', from: '2027-03-31', to: '2027-04-30' },
        ],
      },
    ])
  })

  it('is told of a second plan for the same customer, and keeps both', async () => {
    const { makes, does } = newRoom()
    await makes()
    expect(kindsOf((await makes({ customer: 'CONTOSO AB' })).notices)).to.deep.equal(['made', 'twin'])
    expect(await does({ do: 'list', all: false }))
      .to.have.property('rows')
      .with.length(2)
  })

  it('is told that the rules have changed since, and plans again by a tap', async () => {
    const { does, plans, itIs } = newRoom()
    itIs('2024-03-01T09:00:00Z')
    await does({ do: 'make', shown: licenses, typed: { ...typed, termEnd: '2027-03-31' } })
    itIs('2026-11-30T09:00:00Z')
    const old = await plans({ do: 'look', id: 'move-1' })
    expect(old.outdated).to.equal('rules-changed')
    expect(old.plan.steps.map(({ id }) => id)).not.to.include('send-transfer')
    const anew = await plans({ do: 'replan', id: 'move-1' })
    expect(anew.outdated).to.equal(undefined)
    expect(anew.plan.steps.map(({ id }) => id)).to.include('send-transfer')
  })

  it('keeps what was planned when time passes, and takes another way when somebody says so', async () => {
    const { makes, plans, itIs } = newRoom()
    const first = await makes()
    itIs('2027-03-24T09:00:00Z')
    const later = await plans({ do: 'look', id: 'move-1' })
    expect(later.plan.steps).to.deep.equal(first.plan.steps)
    const other = await plans({ do: 'other', id: 'move-1' })
    expect(other.plan.steps.map(({ id }) => id))
      .to.include('seller-sets-end')
      .and.not.include('send-transfer')
    expect((await plans({ do: 'other', id: 'move-1' })).plan.steps.map(({ id }) => id)).to.include('send-transfer')
  })

  it('is told after the end that what is left wants another plan, and gets it by a tap', async () => {
    const { makes, plans, itIs } = newRoom()
    await makes()
    itIs('2027-04-02T09:00:00Z')
    expect((await plans({ do: 'look', id: 'move-1' })).outdated).to.equal('term-over')
    const { plan } = await plans({ do: 'replan', id: 'move-1' })
    expect(plan.steps.map(({ id }) => id)).to.include('end-extension')
  })

  it('has the steps ticked that their relationship request has come to', async () => {
    const { makes, plans, requests } = newRoom()
    await makes({ customer: details.customer })
    const book = { admins: [], reminderDays: [], expiryDays: 90, zoneOf: () => 'UTC', at: '2026-11-30T09:00:00.000Z' }
    await requests.put(begun('one', details, { id: 'anna' }, true, book))
    expect((await plans({ do: 'look', id: 'move-1' })).marks).to.deep.equal({})
    await change(requests, 'one', kept => ({ ...kept, request: { ...kept.request, state: 'accepted' as const } }))
    const { marks } = await plans({ do: 'look', id: 'move-1' })
    expect(marks['accept-relationship']).to.include({ as: 'done', told: 'request' })
    const others = await plans({ do: 'look', id: 'move-1' }, anna)
    expect(Object.keys(others.marks)).to.deep.equal(['request-relationship', 'accept-relationship'])
  })

  it('has the steps of the administrator privileges ticked too, and the list says the same', async () => {
    const { makes, does, plans, requests } = newRoom()
    await does({ do: 'make', shown: { channel: 'microsoft-direct', kind: 'license' }, typed })
    await makes({ customer: 'Somebody else' })
    const book = { admins: [], reminderDays: [], expiryDays: 90, zoneOf: () => 'UTC', at: '2026-11-30T09:00:00.000Z' }
    await requests.put(begun('one', { ...details, customer: 'CONTOSO AB' }, { id: 'anna' }, true, book))
    const at = (stage: 'pending' | 'active') =>
      change(requests, 'one', kept => {
        const access = {
          set: 'standard',
          attempt: 1,
          tenantId: 't',
          id: 'gdap',
          stage,
          roles: [],
          days: 9,
          extends: false,
        }
        return { ...kept, request: { ...kept.request, state: 'accepted' as const, access } }
      })
    const marked = async () => Object.keys((await plans({ do: 'look', id: 'move-1' })).marks)
    await at('pending')
    expect(await marked()).to.deep.equal(['request-relationship', 'accept-relationship', 'request-gdap'])
    await at('active')
    expect(await marked()).to.include('approve-gdap')
    const list = await does({ do: 'list', all: false })
    if (list.said !== 'list') throw new Error(list.said)
    const next = new Map(list.rows.map(row => [row.move.customer, row.next?.id]))
    expect(next.get('Contoso AB')).to.equal('count-licenses')
    expect(next.get('Somebody else')).to.equal('request-relationship')
  })

  it('removes a plan after being asked once', async () => {
    const { makes, plans, does, kept } = newRoom()
    await makes()
    await plans({ do: 'mark', id: 'move-1', step: 'send-transfer', as: 'done' })
    expect(kindsOf((await plans({ do: 'drop', id: 'move-1', sure: false })).notices)).to.deep.equal(['sure'])
    expect(await does({ do: 'drop', id: 'move-1', sure: true })).to.deep.equal({ said: 'no', why: 'dropped' })
    expect(await kept('move-1')).to.equal(undefined)
    expect(await does({ do: 'look', id: 'move-1' })).to.deep.equal({ said: 'no', why: 'gone' })
  })

  it('has an end of plans', async () => {
    const { makes, does } = newRoom()
    for (let made = 0; made < mostMoves; made++) await makes({ customer: `Kund ${made}` })
    expect(await does({ do: 'make', shown: licenses, typed })).to.include({ said: 'form', fault: 'too-many' })
  })

  it('is not taken for somebody else: nobody without a sign-in, and nobody where nothing is kept', async () => {
    const { does } = newRoom()
    const { objectId: _, ...stranger } = anna
    expect(await does({ do: 'list', all: false }, stranger)).to.deep.equal({ said: 'no', why: 'not-signed-in' })
  })
})

describe('Colleagues who plan in one chat', () => {
  const cecilia = { ...bo, personId: 'cecilia', objectId: 'cecilia', name: 'Cecilia' }

  it('see one plan, and who ticked what; a step done twice says who was first', async () => {
    const { makes, plans } = newRoom()
    await makes({}, bo)
    await plans({ do: 'mark', id: 'move-1', step: 'send-transfer', as: 'done' }, cecilia)
    const { notices } = await plans({ do: 'mark', id: 'move-1', step: 'send-transfer', as: 'done' }, bo)
    expect(notices).to.deep.equal([{ kind: 'already', step: 'send-transfer', by: { id: 'cecilia', name: 'Cecilia' } }])
  })

  it('lose nothing when they tick at the same time', async () => {
    const { makes, plans } = newRoom()
    const { plan } = await makes({}, bo)
    await Promise.all(
      plan.steps.map(({ id: step }, index) =>
        plans({ do: 'mark', id: 'move-1', step, as: 'done' }, index % 2 ? bo : cecilia),
      ),
    )
    const { marks } = await plans({ do: 'look', id: 'move-1' }, bo)
    expect(Object.keys(marks)).to.have.length(plan.steps.length)
  })

  it('see nothing of what somebody planned alone, and the other way round', async () => {
    const { makes, does } = newRoom()
    await makes({}, anna)
    expect(await does({ do: 'look', id: 'move-1' }, bo)).to.deep.equal({ said: 'no', why: 'gone' })
    expect(await does({ do: 'list', all: false }, bo)).to.deep.include({ rows: [] })
  })

  it('are all listed for an admin, and for nobody else', async () => {
    const { makes, does } = newRoom()
    await makes({}, anna)
    await makes({ customer: 'Fabrikam', termEnd: '2026-12-31' }, bo)
    const said = await does({ do: 'list', all: true }, bo)
    expect(said.said === 'list' && said.rows.map(({ move }) => move.customer)).to.deep.equal(['Fabrikam', 'Contoso AB'])
    expect(await does({ do: 'list', all: true }, anna)).to.deep.equal({ said: 'no', why: 'not-admin' })
  })
})

describe('What is planned and kept', () => {
  it('forgets a person: their own plans go, in a chat’s their name does', async () => {
    const { makes, planner, book, does } = newRoom()
    await makes({}, anna)
    await makes({}, { ...anna, placeId: 'team', group: true })
    await does(
      { do: 'mark', id: 'move-2', step: 'send-transfer', as: 'done' },
      { ...anna, placeId: 'team', group: true },
    )
    await forgettingMoves(planner)('anna')
    expect(await book.find('person:anna')).to.equal(undefined)
    const shared = JSON.stringify(await book.find('place:team'))
    expect(shared).to.include('Contoso AB').and.to.include('send-transfer').and.not.match(/anna/i)
  })

  it('is let go of when its end is long past', async () => {
    const { makes, planner, kept } = newRoom()
    await makes({ termEnd: '2026-12-31' })
    await makes({ customer: 'Fabrikam', termEnd: '2028-12-31' })
    await tidyingMoves(planner, { days: 365, today: () => '2028-01-02' })()
    expect([await kept('move-1'), (await kept('move-2'))?.id]).to.deep.equal([undefined, 'move-2'])
  })
})
