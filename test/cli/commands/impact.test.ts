import { expect } from 'chai'
import { advise } from '../../../src/cli/commands/advise.ts'
import { impact } from '../../../src/cli/commands/impact.ts'

const found = (...args: string[]) => JSON.parse(impact([...args, '--json'])).differences

describe('kanalguiden impact', () => {
  it('lists the answers that differ between two editions, with what changed between', () => {
    const differences = found('2023-10-09', '2024-06')
    expect(differences).to.have.length(1)
    expect(differences[0]).to.deep.include({ channel: 'csp-partner', kind: 'license', answers: 'differ' })
    expect(differences[0].from).to.deep.include({ verdict: 'not-movable', certainty: 'dated' })
    expect(differences[0].to).to.deep.include({ verdict: 'supported', certainty: 'third-party' })
    expect(differences[0].changes.at(-1)).to.include({ id: 'licenses-transfer-between-partners', date: '2024-06' })
  })

  it('lists nothing between an edition and itself', () => {
    expect(found('2021-07-21', '2021-07-21')).to.deep.equal([])
  })

  it('is the same whichever edition is named first', () => {
    expect(found('today', '2020-06-17')).to.deep.equal(found('2020-06-17', 'today'))
    expect(found('2020-06-17', 'today').map(({ answers }: { answers: string }) => answers)).to.deep.equal(
      Array.from({ length: 15 }, () => 'differ'),
    )
  })

  it('says it in words, in both languages', () => {
    expect(impact(['2023-10-09', '2024-06', '--lang', 'sv'])).to.include(
      'Går inte att flytta under perioden → Ja, ni kan',
    )
    expect(impact(['2023-10-09', '2024-06'])).to.include('Cannot be moved during the term → Yes, you can manage it')
  })

  it('says what is wrong with how it was called', () => {
    expect(() => impact(['2020-06-17'])).to.throw('Two editions are needed')
    expect(() => impact(['2020-06-17', 'e2'])).to.throw('"e2" is neither a day of the calendar (2023-11-01)')
    expect(() => impact(['2020-06-17', '2023-02-30'])).to.throw('neither a day of the calendar')
  })

  it('knows of a day to come no more than of today', () => {
    expect(found('2020-06-17', '2999-01-01')).to.deep.equal(found('2020-06-17', 'today'))
  })
})

describe('kanalguiden advise --as-of', () => {
  const asked = ['--channel', 'ea', '--kind', 'license', '--as-of']

  it('answers from the edition of that day, with its certainty as a field', () => {
    const said = JSON.parse(advise([...asked, '2023-11-01', '--json']))
    expect(said).to.deep.include({ edition: '2023-10-09', asOf: '2023-11-01' })
    expect(said.results[0]).to.deep.include({ certainty: 'dated', verdict: 'supported' })
    expect(said.results[0].byThen.map(({ id }: { id: string }) => id)).to.include('no-admin-in-relationship')
  })

  it('says honestly that the document did not exist', () => {
    expect(() => advise([...asked, '2019-01-01'])).to.throw(
      'did not exist on 2019-01-01: the first edition is of 2020-06-17',
    )
  })
})
