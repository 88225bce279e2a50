import { expect } from 'chai'
import { warningOfExpiry } from '../../src/jobs/secret-expiry.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import type { Address, Addresses, Delivery } from '../../src/relationships/messenger.ts'
import { createLog } from '../../src/runtime/log.ts'
import { openFiles } from '../../src/storage/folder/files.ts'
import { openArchive } from '../../src/storage/folder/open.ts'
import { newFolders } from '../storage/folders.ts'
import { addressesInMemory } from '../storage/in-memory.ts'
import { noLog } from '../storage/logs.ts'

const app = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
const { present } = createPresentation()

/** Bo reads English, Cecilia Swedish; Dan has never talked with the bot. The clock is moved by hand. */
const newAdmins = async (addresses: Addresses = addressesInMemory(), expires = '2027-01-29') => {
  let now = new Date('2026-12-01T10:00:00Z')
  const told: string[] = []
  const lines: string[] = []
  const answers: (Delivery | Error)[] = []
  await addresses.remember('person:bo', { reference: 'bo', language: 'en' })
  await addresses.remember('person:cecilia', { reference: 'cecilia', language: 'sv' })
  const deliver = async ({ reference }: Address, { summary }: { readonly summary: string }) => {
    const answer = answers.shift() ?? 'delivered'
    if (answer instanceof Error) throw answer
    if (answer === 'delivered') told.push(`${reference}: ${summary}`)
    return answer
  }
  const start = () =>
    warningOfExpiry({
      ...{ expires, addresses, zone: 'Europe/Stockholm', now: () => now },
      messenger: { deliver },
      admins: ['person:bo', 'person:cecilia', 'person:dan'],
      say: (days, day, { language = 'en' }) => present({ kind: 'secretExpires', app, day, days }, language),
      log: createLog('info', line => lines.push(line)),
    })
  return {
    ...{ addresses, answers, lines, start },
    at: (time: string) => {
      now = new Date(time)
    },
    told: () => told.splice(0),
    whom: () => told.splice(0).map(line => line.split(':')[0]),
  }
}

describe('Before the client secret expires', () => {
  it('each admin is told 30, 7 and 1 days ahead and when it has happened, once each time, and at no other time', async () => {
    const office = await newAdmins()
    const round = office.start()
    const days: Record<string, number> = {}
    for (let hour = 0; hour < 75 * 24; hour++) {
      const now = new Date(Date.parse('2026-12-01T00:30:00Z') + hour * 3_600_000).toISOString()
      office.at(now)
      await round()
      for (const who of office.whom()) if (who === 'bo') days[now.slice(0, 10)] = (days[now.slice(0, 10)] ?? 0) + 1
    }
    expect(days).to.deep.equal({ '2026-12-30': 1, '2027-01-22': 1, '2027-01-28': 1, '2027-01-29': 1 })
    expect(office.lines).to.have.length(4)
    expect(office.lines[0]).to.include('the client secret expires').and.not.include('bo')
  })

  it('they read in their own language what will happen and what to do', async () => {
    const office = await newAdmins()
    office.at('2027-01-22T10:00:00Z')
    await office.start()()
    const [bo = '', cecilia = '', ...more] = office.told()
    expect(more).to.deep.equal([])
    expect(bo)
      .to.match(/^bo: My client secret expires/)
      .and.include('in 7 days, on 29 January 2027')
    expect(cecilia)
      .to.match(/^cecilia: Min klienthemlighet går ut/)
      .and.include('om 7 dagar, den 29 januari 2027')
    for (const text of [bo, cecilia]) {
      for (const part of [app, 'MicrosoftAppPassword', 'MicrosoftAppPasswordExpires', 'kanalguiden doctor']) {
        expect(text).to.include(part)
      }
    }
  })

  it('nobody is told twice after a restart, and an admin who talks for the first time is told then', async () => {
    const office = await newAdmins()
    office.at('2027-01-22T10:00:00Z')
    await office.start()()
    expect(office.whom()).to.deep.equal(['bo', 'cecilia'])
    await office.start()()
    expect(office.whom()).to.deep.equal([])
    await office.addresses.remember('person:dan', { reference: 'dan' })
    await office.start()()
    expect(office.whom()).to.deep.equal(['dan'])
  })

  it('one of several processes tells, though all look at the same moment', async () => {
    const office = await newAdmins()
    office.at('2027-01-22T10:00:00Z')
    await Promise.all(Array.from({ length: 8 }, () => office.start()()))
    expect(office.whom()).to.have.members(['bo', 'cecilia'])
  })

  it('a process whose clock is behind repeats nothing', async () => {
    const office = await newAdmins()
    office.at('2027-01-22T10:00:00Z')
    await office.start()()
    office.told()
    office.at('2027-01-21T10:00:00Z')
    await office.start()()
    office.at('2027-01-22T10:00:00Z')
    await office.start()()
    expect(office.whom()).to.deep.equal([])
  })

  it('what the channel did not take is tried again, and what may have arrived is not', async () => {
    const office = await newAdmins()
    office.at('2027-01-22T10:00:00Z')
    office.answers.push({ retryAfterSeconds: 60 }, new Error('the connection broke'))
    const round = office.start()
    await round()
    expect(office.whom()).to.deep.equal([])
    await round()
    expect(office.whom()).to.deep.equal(['bo'])
    await round()
    expect(office.whom()).to.deep.equal([])
  })

  it('who is gone is told when they talk again', async () => {
    const office = await newAdmins()
    office.at('2027-01-22T10:00:00Z')
    office.answers.push('gone')
    await office.start()()
    expect(office.whom()).to.deep.equal(['cecilia'])
    expect(await office.addresses.recall('person:bo')).to.include({ paused: true })
    await office.start()()
    expect(office.whom()).to.deep.equal([])
    await office.addresses.forget('person:bo', 'paused')
    await office.start()()
    expect(office.whom()).to.deep.equal(['bo'])
  })

  it('the early warnings wait for working time, the last ones do not', async () => {
    const office = await newAdmins()
    office.at('2026-12-30T03:00:00Z')
    await office.start()()
    expect(office.whom()).to.deep.equal([])
    office.at('2026-12-30T08:00:00Z')
    await office.start()()
    expect(office.whom()).to.deep.equal(['bo', 'cecilia'])
    office.at('2027-01-28T03:00:00Z')
    await office.start()()
    expect(office.whom()).to.deep.equal(['bo', 'cecilia'])
  })

  it('a new secret begins anew, and without a day nobody is told', async () => {
    const office = await newAdmins()
    office.at('2027-01-28T10:00:00Z')
    await office.start()()
    expect(office.whom()).to.deep.equal(['bo', 'cecilia'])
    const renewed = await newAdmins(office.addresses, '2027-02-10')
    renewed.at('2027-01-28T10:00:00Z')
    await renewed.start()()
    expect(renewed.whom()).to.deep.equal(['bo', 'cecilia'])
    const undated = await newAdmins(office.addresses, '')
    undated.at('2027-01-28T10:00:00Z')
    await undated.start()()
    expect([...undated.whom(), ...undated.lines]).to.deep.equal([])
  })

  const newFolder = newFolders()
  it('which warning was given stands on disk', async () => {
    const dataDir = await newFolder()
    const before = await openFiles({ dataDir, log: noLog })
    const office = await newAdmins((await openArchive(before)).addresses)
    office.at('2027-01-22T10:00:00Z')
    await office.start()()
    expect(office.whom()).to.have.length(2)
    await before.close()
    const after = await openFiles({ dataDir, log: noLog })
    const again = await newAdmins((await openArchive(after)).addresses)
    again.at('2027-01-22T10:00:00Z')
    await again.start()()
    expect(again.whom()).to.deep.equal([])
    await after.close()
  })
})
