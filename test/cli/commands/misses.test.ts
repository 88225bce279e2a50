import { expect } from 'chai'
import { misses } from '../../../src/cli/commands/misses.ts'
import { WrongUsage } from '../../../src/cli/options.ts'
import { type MissGroup, missGroups } from '../../../src/cli/report/miss-groups.ts'
import { readProposal } from '../../../src/cli/trial/proposal.ts'
import { type Trial, tried } from '../../../src/cli/trial/trial.ts'
import type { Miss } from '../../../src/conversation/ports.ts'
import { readTopics } from '../../../src/presentation/topics.ts'
import { createMisses } from '../../../src/storage/folder/misses.ts'
import { newFolders } from '../../storage/folders.ts'
import { nothingToLog } from '../../storage/logs.ts'
import { kanalguiden } from '../terminal.ts'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const miss = (text: string, days = 0, more: Partial<Miss> = {}): Miss => ({
  text,
  language: 'sv',
  day: daysAgo(days),
  outcome: 'none',
  ...more,
})

const kept: readonly Miss[] = [
  miss('fakturan saknas i valvet', 9, { outcome: 'offer', best: 'reservations' }),
  miss('faktura i valvet saknas', 3),
  miss('får vi ladda hem plaketten', 2),
  miss('where is the receipt for ‹name›', 1, { language: 'en' }),
  miss('får vi ladda hem plaketten', 100),
]

describe('kanalguiden misses', () => {
  const newFolder = newFolders()
  let env: Record<string, string>
  before(async () => {
    const dataDir = await newFolder()
    env = { DATA_DIR: dataDir }
    const store = await createMisses({ dataDir, days: 3650, log: nothingToLog })
    for (const each of kept) await store.note(each)
  })
  const run = (...args: readonly string[]) => misses(args, env)
  const json = async (...args: readonly string[]) => JSON.parse(await run(...args, '--json'))

  it('lists what was not understood in groups, the largest first, and nothing that is too old', async () => {
    const [first, ...others] = await json()
    expect(first).to.deep.equal({
      example: 'faktura i valvet saknas',
      count: 2,
      first: daysAgo(9),
      last: daysAgo(3),
      nearest: 'reservations',
      texts: ['faktura i valvet saknas', 'fakturan saknas i valvet'],
    })
    expect(others.map(({ example, count }: MissGroup) => [example, count])).to.deep.equal([
      ['får vi ladda hem plaketten', 1],
      ['where is the receipt for ‹name›', 1],
    ])
  })

  it('names the topic that is nearest now where none was noted, and none where none is near', () => {
    const topics = [...readTopics().values()]
    const nearestTo = (text: string) => missGroups([miss(text)], topics)[0]?.nearest
    expect(nearestTo('gdap ‹name› varför')).to.match(/gdap/)
    expect(nearestTo('får vi ladda hem plaketten')).to.equal(null)
  })

  it('can be read by people: a line a group, under a heading', async () => {
    const [heading, first, ...others] = (await run()).split('\n')
    expect(heading).to.match(/^count {2}days +nearest topic +example$/)
    expect(first?.split(/ {2,}/)).to.deep.equal([
      '',
      '2',
      `${daysAgo(9)} – ${daysAgo(3)}`,
      'reservations',
      'faktura i valvet saknas',
    ])
    expect(others).to.have.length(2)
  })

  it('speaks of one language when asked to', async () => {
    const groups: readonly MissGroup[] = await json('--lang', 'en')
    expect(groups.map(({ texts }) => texts)).to.deep.equal([['where is the receipt for ‹name›']])
  })

  it('says so when nothing is kept, and why', async () => {
    const empty = await newFolder()
    expect(await misses([], { DATA_DIR: empty })).to.match(/^Nothing .* is kept in .* from the last 90 days\.$/)
    expect(await misses([], { DATA_DIR: empty, MISSES_DAYS: '0' })).to.equal('MISSES_DAYS is 0: nothing is kept.')
    expect(await misses(['--json'], { DATA_DIR: empty })).to.equal('[]')
  })

  describe('--try', () => {
    let badge: Trial
    before(async function () {
      this.timeout(60_000)
      badge = await json('--try', 'kan man ladda hem plaketten=gdap-what')
    })

    it('says which kept messages would get another answer, before and after', () => {
      const { changes, asked, ...trial } = badge
      const { before } = trial
      const after = 'answers gdap-what'
      expect(before).not.to.equal(after)
      expect(trial).to.include({ phrase: 'kan man ladda hem plaketten', topic: 'gdap-what', language: 'sv', after })
      expect(asked.misses).to.equal(4)
      const [kept, ...others] = changes.filter(({ from }) => from === 'misses')
      expect(others).to.deep.equal([])
      const said = kept?.before
      expect(kept).to.deep.equal({
        text: 'får vi ladda hem plaketten',
        language: 'sv',
        from: 'misses',
        before: said,
        after,
      })
      expect(said).to.match(/^(?:does not know|offers [a-z0-9-]+(?:, [a-z0-9-]+){0,2})$/)
    })

    it('asks the labelled messages as well, and says what their labels make of it', () => {
      expect(badge.asked.labelled).to.be.above(700)
      const message = { text: 'får vi ladda hem plaketten', language: 'sv', from: 'labelled' } as const
      const labels = [{ asks: 'gdap-what' }, { asks: 'reservations' }, { asks: null }, {}]
      const proposal = { phrase: message.text, topic: 'gdap-what' }
      const { changes } = tried(
        proposal,
        [...readTopics().values()],
        labels.map(label => ({ ...message, ...label })),
      )
      expect(changes.map(({ verdict }) => verdict)).to.deep.equal(['better', 'worse', 'worse', undefined])
    })

    it('can be read by people', async () => {
      const said = await run('--try', 'får vi ladda hem plaketten=gdap-what')
      expect(said).to.include('"får vi ladda hem plaketten" as one more way to ask gdap-what (sv.asked)')
      expect(said).to.match(/^the phrase itself: .+ → answers gdap-what$/m)
      expect(said).to.match(/^kept misses: 1 of 4 would change$/m)
      expect(said).to.match(/^ {2}får vi ladda hem plaketten\n {6}.+ → answers gdap-what$/m)
      expect(said).to.match(/^labelled messages: \d+ of \d+ would change, \d+ for the worse$/m)
    })

    it('changes nothing when the phrase is known already', async () => {
      const { before, after, changes } = await json('--try', 'how is gdap unlike the old dap=gdap-what')
      expect(after).to.equal(before)
      expect(changes).to.deep.equal([])
    })

    it('allows "=" in the phrase', () => {
      const topics = [...readTopics().values()]
      expect(readProposal('gdap = dap?=gdap-what', topics)).to.deep.equal({ phrase: 'gdap = dap?', topic: 'gdap-what' })
    })
  })

  describe('called wrongly', () => {
    const complaint = async (...args: readonly string[]) => {
      const error = await run(...args).catch((error: unknown) => error)
      expect(error).to.be.instanceOf(WrongUsage)
      return (error as WrongUsage).message
    }

    it('names the nearest topics when there is none of that name', async () => {
      expect(await complaint('--try', 'vad är det=gdapwhat')).to.match(
        /^--try: "gdapwhat" is none of the \d+ topics\. The nearest: gdap-what, [\w-]+, [\w-]+\.$/,
      )
    })

    it('says what --try looks like', async () => {
      for (const text of ['gdap-what', '=gdap-what', 'vad=', '=']) {
        expect(await complaint('--try', text)).to.equal(`--try "${text}" is not "phrase=topic".`)
      }
    })

    it('says it in one line and exits with 2', async () => {
      for (const args of [['--try', 'x=nothing'], ['--lang', 'de'], ['--tyr', 'x=y'], ['words'], ['--try']]) {
        const { status, stdout, stderr } = await kanalguiden(['misses', ...args], { env })
        expect([status, stdout], args.join(' ')).to.deep.equal([2, ''])
        expect(stderr).to.match(/^kanalguiden: .+\n$/)
      }
    })
  })
})
