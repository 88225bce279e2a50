import { expect } from 'chai'
import { feedback } from '../../../src/cli/commands/feedback.ts'
import { feedbackGroups } from '../../../src/cli/report/feedback-groups.ts'
import type { Rating } from '../../../src/conversation/ports.ts'
import { createFeedback } from '../../../src/storage/folder/feedback.ts'
import { ratingOf } from '../../storage/feedback-contract.ts'
import { newFolders } from '../../storage/folders.ts'
import { nothingToLog } from '../../storage/logs.ts'
import { kanalguiden } from '../terminal.ts'

const today = new Date().toISOString().slice(0, 10)
const said = (key: string, more: Partial<Rating> = {}) => ratingOf(key, { day: today, ...more })
const topic = { cells: [], statements: [], topic: 'gdap-what' }
const both = {
  cells: [
    { channel: 'open', kind: 'license', guidance: 'ask-permission' },
    { channel: 'open', kind: 'usage', guidance: 'recreate-azure' },
  ],
}

const kept: readonly Rating[] = [
  said('a'),
  said('b'),
  said('c', { helpful: false, reason: 'outdated', comment: '=gäller det\n2026?' }),
  said('c', { helpful: false, reason: 'wrong', comment: '=gäller det\n2026?' }),
  said('d', { ...topic, helpful: false, language: 'en' }),
  said('e', { ...topic, helpful: false, reason: 'unclear' }),
  said('f', both),
]

describe('kanalguiden feedback', () => {
  const newFolder = newFolders()
  let env: Record<string, string>
  before(async () => {
    const dataDir = await newFolder()
    env = { DATA_DIR: dataDir }
    const store = await createFeedback({ dataDir, days: 3650, log: nothingToLog })
    for (const each of kept) await store.note(each)
  })
  const run = (...args: readonly string[]) => feedback(args, env)

  it('shows what was said by cell and topic, what helped least often first', async () => {
    const groups = JSON.parse(await run('--format', 'json'))
    const edition = '2020-06-17'
    expect(groups).to.deep.equal([
      {
        answer: 'topic.gdap-what',
        guidance: null,
        edition,
        helpful: 0,
        unhelpful: 2,
        reasons: { unclear: 1 },
        comments: [],
      },
      {
        answer: 'ea.usage',
        guidance: 'recreate-azure',
        edition,
        helpful: 2,
        unhelpful: 1,
        reasons: { wrong: 1 },
        comments: ['=gäller det\n2026?'],
      },
      {
        answer: 'open.license',
        guidance: 'ask-permission',
        edition,
        helpful: 1,
        unhelpful: 0,
        reasons: {},
        comments: [],
      },
      {
        answer: 'open.usage',
        guidance: 'recreate-azure',
        edition,
        helpful: 1,
        unhelpful: 0,
        reasons: {},
        comments: [],
      },
    ])
  })

  it('can be read by people: a line an answer, under a heading', async () => {
    const [heading, first, second, ...others] = (await run()).split('\n')
    expect(heading?.split(/ {2,}/)).to.deep.equal([
      ...['helpful', 'not', 'answer', 'guidance', 'edition', 'reasons', 'in their words'],
    ])
    expect(first?.trim().split(/ {2,}/)).to.deep.equal(['0', '2', 'topic.gdap-what', '–', '2020-06-17', 'unclear 1'])
    expect(second).to.match(/^ +2 +1 {2}ea\.usage +recreate-azure +2020-06-17 {2}wrong 1 +“=gäller det 2026\?”$/)
    expect(others).to.have.length(2)
  })

  it('is a table for a spreadsheet, in which nothing that people wrote is a formula', async () => {
    const [heading, , second] = (await run('--format', 'csv')).split('\r\n')
    expect(heading).to.equal('\uFEFF"helpful","not","answer","guidance","edition","reasons","in their words"')
    expect(second).to.equal('"2","1","ea.usage","recreate-azure","2020-06-17","wrong 1","“=gäller det 2026?”"')
  })

  it('speaks of one language when asked to', async () => {
    const groups = JSON.parse(await run('--format', 'json', '--lang', 'en'))
    expect(groups).to.have.length(1)
    expect(groups[0]).to.include({ answer: 'topic.gdap-what', unhelpful: 1 })
  })

  it('keeps editions apart, counts what is forbidden once, and shows what Teams did not say', () => {
    const groups = feedbackGroups([
      said('a'),
      said('b', { edition: '2023-09-20' }),
      said('c', { cells: [...['license', 'usage'].map(kind => ({ kind, guidance: 'prohibited' }))] }),
      said('d', { cells: [] }),
    ])
    expect(groups.map(({ answer, edition, helpful }) => [answer, edition, helpful])).to.deep.equal([
      ['ea.usage', '2020-06-17', 1],
      ['ea.usage', '2023-09-20', 1],
      ['prohibited', '2020-06-17', 1],
      [null, '2020-06-17', 1],
    ])
  })

  it('says so when nothing is kept, and why', async () => {
    const empty = await newFolder()
    expect(await feedback([], { DATA_DIR: empty })).to.match(/^Nothing .* is kept in .* from the last 90 days\.$/)
    const off = await feedback([], { DATA_DIR: empty, FEEDBACK_DAYS: '0' })
    expect(off).to.equal('FEEDBACK_DAYS is 0: nobody is asked, and nothing is kept.')
  })

  it('says in one line what was wrong with how it was called, and exits with 2', async () => {
    const { status, stdout, stderr } = await kanalguiden(['feedback', '--format', 'xml'], { env })
    expect([status, stdout]).to.deep.equal([2, ''])
    expect(stderr).to.equal('kanalguiden: --format "xml" is none of text, json, csv, csv-rfc.\n')
  })
})
