import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { begun } from '../../src/relationships/record.ts'
import { countsOf } from '../../src/storage/copy.ts'
import { openStore } from '../../src/storage/open.ts'
import { details } from '../relationships/details.ts'
import { findPostgres } from '../set-up/find-postgres.ts'
import { newFolders } from '../storage/folders.ts'
import { noLog } from '../storage/logs.ts'
import { sharedServer } from '../storage/postgres/server.ts'

const runbook = readFileSync('.azure/RUNBOOK.md', 'utf8')
const book = { at: '2026-11-23T09:00:00.000Z', admins: [], reminderDays: [], expiryDays: 90, zoneOf: () => 'UTC' }
type Place = { readonly DATABASE_URL: string; readonly DATA_DIR: string }

/** The command of a row of the runbook that begins so. */
const commandOf = (row: string, start: string): string => {
  const line = runbook.split('\n').find(each => each.startsWith(`| ${row} |`)) ?? ''
  const command = [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).find(code => code.startsWith(start))
  if (!command) throw new Error(`The runbook says no ${start} under “${row}”.`)
  return command
}

describe('The runbook', () => {
  const newFolder = newFolders()
  const opened = (place: Place) => openStore({ ...place, MISSES_DAYS: 90, FEEDBACK_DAYS: 90 }, noLog)

  /** Runs what is written, as an operator would, in a folder for the back-up. */
  const runs = (command: string, place: Place, cwd: string) => {
    const env = { ...process.env, ...place, PATH: `${findPostgres()}:${process.env.PATH}` }
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' })
    expect(status, stderr).to.equal(0)
  }
  const fill = async (place: Place) => {
    const { memories, archive, close } = await opened(place)
    for (let n = 0; n < 20; n++) await memories.sessions.remember(`chat ${n}|anna`, { channel: 'ea' })
    await memories.people.remember('anna', { language: 'sv' })
    await archive.requests.put(begun('one', details, { id: 'anna' }, true, book))
    await archive.safe.write('v1.sealed')
    await close()
    return archive.tokens.issue(['form'])
  }
  const seen = async (place: Place, token: string) => {
    const store = await opened(place)
    const counts = await countsOf(store)
    const found = await store.archive.requests.find('one')
    const [safe, holds] = [await store.archive.safe.read(), store.archive.tokens.holds(token, ['form'])]
    await store.close()
    return { counts, state: found?.request.state, safe, holds }
  }
  const whole = { sessions: 20, people: 1, places: 0, addresses: 0, moves: 0, requests: 1, misses: 0, feedback: 0 }

  it('backs up a folder and brings it back: all of it is there, and cards that were sent still work', async () => {
    const [away, DATA_DIR] = [await newFolder(), join(await newFolder(), 'data')]
    const place = { DATABASE_URL: '', DATA_DIR }
    const token = await fill(place)
    const before = await seen(place, token)
    expect(before).to.deep.include({ counts: whole, safe: 'v1.sealed', holds: true })
    runs(commandOf('back up the folder', 'tar'), place, away)
    await rm(DATA_DIR, { recursive: true })
    runs(commandOf('restore the folder', 'mkdir'), place, away)
    expect(await seen(place, token)).to.deep.equal(before)
  })

  it('backs up PostgreSQL and brings it back, over what was changed since', async () => {
    const away = await newFolder()
    const place = { DATABASE_URL: await (await sharedServer()).newDatabase(), DATA_DIR: '' }
    const token = await fill(place)
    const before = await seen(place, token)
    expect(before).to.deep.include({ counts: whole, safe: 'v1.sealed', holds: true })
    runs(commandOf('back up PostgreSQL', 'pg_dump'), place, away)
    const { memories, archive, close } = await opened(place)
    await memories.people.remember('bo', { language: 'en' })
    await archive.requests.remove('one')
    await close()
    runs(commandOf('restore PostgreSQL', 'pg_restore'), place, away)
    expect(await seen(place, token)).to.deep.equal(before)
  })

  it('asks only for outputs that the template has, and parameters that it takes', () => {
    const template = readFileSync('.azure/main.bicep', 'utf8')
    const named = (kind: string) => [...template.matchAll(new RegExp(`^${kind} (\\w+) `, 'gm'))].map(([, name]) => name)
    const [text = ''] = /\| install in Azure[\s\S]*?\n\n/.exec(runbook) ?? []
    const given = [...text.matchAll(/\b([a-z][A-Za-z]+)=(?=[…<]|kanalguiden:)/g)].map(([, name]) => name)
    expect(named('param')).to.include.members(given)
    expect(given).to.include.members(['registry', 'databaseServer', 'partnerCenterRefreshToken', 'appSecretExpires'])
    expect(named('output')).to.include.members(['address', 'app', 'server'])
    for (const output of ['address', 'app', 'server']) expect(text).to.match(new RegExp(`<${output}>|\`${output}\``))
  })
})
