import { expect } from 'chai'
import { begun } from '../../../src/relationships/record.ts'
import { openFiles } from '../../../src/storage/folder/files.ts'
import { createEmbedded } from '../../../src/storage/folder/lowdb.ts'
import { openArchive } from '../../../src/storage/folder/open.ts'
import { details } from '../../relationships/details.ts'
import { newFolders } from '../../storage/folders.ts'
import { noLog } from '../../storage/logs.ts'
import { kanalguiden, started } from '../terminal.ts'

const anna = '11111111-2222-3333-4444-555555555555'

describe('At the terminal an operator', () => {
  const newFolder = newFolders()
  const filled = async () => {
    const dataDir = await newFolder()
    const files = await openFiles({ dataDir, log: noLog })
    const [archive, store] = [await openArchive(files), await createEmbedded(files)]
    const book = {
      at: '2026-11-23T09:00:00.000Z',
      admins: ['person:bo'],
      reminderDays: [7],
      expiryDays: 90,
      zoneOf: () => 'UTC',
    }
    const noted = { ...details, note: '=HYPERLINK("https://evil.example")' }
    await archive.requests.put(begun('request-16-chars', noted, { id: anna, name: 'Anna' }, true, book))
    await archive.addresses.remember(`person:${anna}`, { reference: 'somewhere' })
    await store.sessions.remember(`chat|${anna}`, { channel: 'ea' })
    await store.people.remember(anna, { language: 'sv' })
    return { dataDir, close: files.close }
  }
  const runs = async (DATA_DIR: string, ...args: string[]) => {
    const { status, stdout, stderr } = await kanalguiden(args, { env: { DATA_DIR } })
    expect(status, stderr).to.equal(0)
    return stdout
  }

  it('lists requests, and exports them with their trail, safe for a spreadsheet', async () => {
    const { dataDir, close } = await filled()
    const beside = started(['requests', 'list'], { env: { DATA_DIR: dataDir } })
    expect(beside.stdout, 'while the bot runs').to.include('Contoso AB')
    await close()
    expect(await runs(dataDir, 'requests', 'list')).to.include('Waiting for an admin\tContoso AB')
    expect(await runs(dataDir, 'requests', 'list', '--state', 'sent')).to.equal('')
    expect(await runs(dataDir, 'requests', 'figures'))
      .to.match(/^group\ttotal\topen\t/)
      .and.include('all\t1\t1\t')
    const csv = await runs(dataDir, 'requests', 'export')
    expect(csv)
      .to.match(/^\uFEFF"id","state"/)
      .and.include('Anna: handed to the admins')
    expect(csv).to.include('"\'=HYPERLINK(""https://evil.example"")"')
    expect(csv, 'as the card says it, with its zone').to.include(
      '23 Nov 2026, 10:00 UTC+01:00, Anna: handed to the admins',
    )
    const swedish = await runs(dataDir, 'requests', 'export', '--lang', 'sv')
    expect(swedish)
      .to.match(/^\uFEFF"id";"state"/)
      .and.include('23 nov. 2026 10:00 UTC+01:00')
    const rfc = await runs(dataDir, 'requests', 'export', '--lang', 'sv', '--format', 'csv-rfc')
    expect(rfc).to.match(/^\uFEFF"id","state"/)
    const [record] = JSON.parse(await runs(dataDir, 'requests', 'export', '--format', 'json'))
    expect(record).to.include({ id: 'request-16-chars', state: 'waiting' })
    expect(record.trail).to.have.length(2)
  }).timeout(60_000)

  it('lets a person be forgotten: only the trail stays, without their name', async () => {
    const { dataDir, close } = await filled()
    const refused = started(['forget', anna], { env: { DATA_DIR: dataDir } })
    expect(refused).to.include({ status: 2 })
    expect(refused.stderr).to.include(`Stop the bot first: it owns ${dataDir}`)
    await close()
    expect(await runs(dataDir, 'forget', anna)).to.include('out of 1 requests')
    const files = await openFiles({ dataDir, log: noLog })
    const [archive, store] = [await openArchive(files), await createEmbedded(files)]
    expect(await archive.addresses.recall(`person:${anna}`)).to.deep.equal({})
    expect(await store.sessions.recall(`chat|${anna}`)).to.deep.equal({})
    expect(await store.people.recall(anna)).to.deep.equal({})
    const kept = await archive.requests.find('request-16-chars')
    expect(JSON.stringify(kept)).not.to.match(/Anna|11111111/)
    expect(kept?.request.trail).to.have.length(2)
    await files.close()
  }).timeout(60_000)
})
