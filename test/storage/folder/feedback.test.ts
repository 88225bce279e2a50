import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Feedback, Rating } from '../../../src/conversation/ports.ts'
import { createFeedback, readFeedback } from '../../../src/storage/folder/feedback.ts'
import { feedbackContract, ratingOf } from '../feedback-contract.ts'
import { newFolders } from '../folders.ts'
import { createFeedbackInMemory } from '../in-memory.ts'
import { loggedTo, nothingToLog } from '../logs.ts'
import { newStores } from '../postgres/stores.ts'

describe('How answers were found', () => {
  const newFolder = newFolders()
  const on = (day: string) => () => new Date(`${day}T12:00:00Z`)
  const open = (dataDir: string, day = '2026-11-22', days = 90) =>
    createFeedback({ dataDir, days, log: nothingToLog, now: on(day) })

  const { emptied } = newStores()

  const stores: Record<string, () => Promise<Feedback>> = {
    'in PostgreSQL': async () => (await emptied()).feedback,
    'in the process': async () => createFeedbackInMemory(),
    'on disk': async () => open(await newFolder()),
  }
  for (const [where, openEmpty] of Object.entries(stores)) feedbackContract(where, openEmpty)

  it('is still there after a restart, whatever was rated', async () => {
    const dataDir = await newFolder()
    const ratings: readonly Rating[] = [
      ratingOf('a'),
      ratingOf('b', { helpful: false, reason: 'outdated', comment: 'det står ‹name› 2019\n"och" så', cells: [] }),
      ratingOf('c', { topic: 'gdap-what', cells: [], statements: [] }),
    ]
    for (const rating of ratings) await (await open(dataDir)).note(rating)
    expect(await (await open(dataDir)).all()).to.deep.equal(ratings)
    expect(await readFeedback({ dataDir, days: 90, now: on('2026-11-22') })).to.deep.equal(ratings)
  })

  it('is the newer word also when a month lies between', async () => {
    const dataDir = await newFolder()
    const feedback = await open(dataDir)
    const [before, after] = [ratingOf('a', { day: '2026-10-31' }), ratingOf('a', { helpful: false })]
    for (const rating of [before, after]) await feedback.note(rating)
    expect(await readdir(join(dataDir, 'feedback'))).to.have.members(['2026-10.jsonl', '2026-11.jsonl'])
    expect(await feedback.all()).to.deep.equal([after])
  })

  it('is forgotten when it is too old, to the day, and kept not at all where nothing is to be kept', async () => {
    const dataDir = await newFolder()
    const feedback = await open(dataDir, '2026-11-22', 3650)
    for (const day of ['2026-08-24', '2026-08-25']) await feedback.note(ratingOf(day, { day }))
    expect((await (await open(dataDir)).all()).map(({ day }) => day)).to.deep.equal(['2026-08-25'])
    expect(await readFile(join(dataDir, 'feedback', '2026-08.jsonl'), 'utf8')).not.to.include('2026-08-24')
    const none = await open(dataDir, '2026-11-22', 0)
    await none.note(ratingOf('a'))
    expect(await none.all()).to.deep.equal([])
    expect(await readdir(join(dataDir, 'feedback'))).to.deep.equal([])
  })

  it('is passed over where its line is torn, foreign, or says who said it', async () => {
    const dataDir = await newFolder()
    const rating = ratingOf('a')
    await mkdir(join(dataDir, 'feedback'))
    const person = JSON.stringify({ ...rating, key: 'b', person: 'anna' })
    const reason = JSON.stringify({ ...rating, key: 'c', reason: 'because' })
    const torn = JSON.stringify(rating).slice(0, 40)
    await appendFile(join(dataDir, 'feedback', '2026-11.jsonl'), `null\n${person}\n${reason}\n${torn}`)
    const feedback = await open(dataDir)
    await feedback.note(rating)
    expect(await feedback.all()).to.deep.equal([rating])
  })

  it('fails nobody’s turn when it cannot be written: that is told once, with nothing of what was said', async () => {
    const dataDir = await newFolder()
    const logged: object[] = []
    const feedback = await createFeedback({ dataDir, days: 90, log: loggedTo(logged), now: on('2026-11-22') })
    await writeFile(join(dataDir, 'feedback'), 'in the way')
    for (const key of ['a', 'b']) await feedback.note(ratingOf(key))
    const event = 'what people say of answers cannot be kept just now'
    expect(logged).to.deep.equal([{ level: 'error', event, code: 'ENOTDIR' }])
  })
})
