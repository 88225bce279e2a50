import { expect } from 'chai'
import { changeIds, changeOf } from '../../src/rules/changes.ts'
import { type ChannelId, channelIds, channels } from '../../src/rules/channels.ts'
import { consult } from '../../src/rules/consult.ts'
import { decisions } from '../../src/rules/decisions.ts'
import { guidances } from '../../src/rules/guidance.ts'
import { relatedTasksFor } from '../../src/rules/partners.ts'
import { type Answers, questions } from '../../src/rules/questions.ts'
import { everyPerson, named } from './every-person.ts'

/** Answers what is asked, as the person would, until there is advice. */
const interview = (truth: Answers): { asked: string[]; given: Answers } => {
  const asked: string[] = []
  let given: Answers = truth.customer ? { customer: truth.customer } : {}
  for (let turn = 0; turn < 10; turn++) {
    const advice = consult(given)
    if (advice.kind === 'guide') return { asked, given }
    asked.push(advice.question)
    given = { ...given, [advice.question]: truth[advice.question] ?? 'unknown' }
  }
  throw new Error(`The interview of ${named(truth)} does not end.`)
}

describe('The rules', () => {
  it('have advice or a question for every possible person', () => {
    for (const person of everyPerson) expect(consult(person).kind, named(person)).to.match(/^(ask|guide)$/)
  })

  it('come to the same advice by interview as at once', () => {
    const settled = everyPerson.filter(({ channel, kind, customer }) => channel && kind && customer !== 'csp-partner')
    for (const person of settled) {
      expect(consult(interview(person).given), named(person)).to.deep.equal(consult(person))
    }
  })

  it('never ask a person for more than the channel and the kind, and for neither twice', () => {
    for (const person of everyPerson) {
      const { asked } = interview(person)
      expect(asked, named(person)).to.deep.equal(asked.length === 0 ? [] : ['channel', 'kind'])
    }
  })

  it('ask nothing of a person whose customer is itself a CSP partner', () => {
    expect(interview({ customer: 'csp-partner' }).asked).to.deep.equal([])
  })

  it('take a customer for an ordinary one until somebody says otherwise', () => {
    expect(consult({ channel: 'ea', kind: 'usage', customer: 'ordinary' })).to.deep.equal(
      consult({ channel: 'ea', kind: 'usage' }),
    )
  })

  it('asks for each channel of the table once, what customers buy through today first and what has ended last', () => {
    expect(questions.channel).to.have.members([...channelIds, 'unknown'])
    expect(questions.channel.slice(0, 4)).to.deep.equal(['csp-partner', 'microsoft-direct', 'ea', 'open'])
    expect(questions.channel.slice(-3)).to.deep.equal(['advisor', 'syndication-partner', 'unknown'])
  })

  it('give both kinds what each kind is given alone', () => {
    for (const channel of questions.channel) {
      const sections = (kind: 'license' | 'usage' | 'both' | 'unknown') => {
        const advice = consult({ channel, kind })
        return advice.kind === 'guide' ? advice.sections : []
      }
      const apart = [...sections('license'), ...sections('usage')]
      expect(sections('both'), channel).to.deep.equal(apart)
      expect(sections('unknown'), channel).to.deep.equal(apart)
    }
  })

  it('hide no decision behind another', () => {
    const reached = new Set<string>()
    for (const { channel, kind, customer } of everyPerson) {
      const advice = consult({ channel: channel ?? 'ea', kind: kind ?? 'usage', customer: customer ?? 'ordinary' })
      if (advice.kind === 'guide') for (const { guidance } of advice.sections) reached.add(guidance)
    }
    expect([...new Set(decisions.map(({ give }) => give))].filter(give => !reached.has(give))).to.deep.equal([])
  })

  it('hold no guidance that nobody gets', () => {
    const since = changeIds.flatMap(id => Object.values(changeOf(id).cells ?? {}))
    const given = new Set<string>([...decisions.map(({ give }) => give), ...since])
    expect(Object.keys(guidances).filter(id => !given.has(id))).to.deep.equal([])
  })

  it('read every row of the table, in its own words', () => {
    for (const channel of channelIds satisfies ChannelId[]) {
      for (const kind of ['license', 'usage'] as const) {
        expect(consult({ channel, kind })).to.deep.equal({
          kind: 'guide',
          sections: [{ kind, channel, guidance: channels[channel][kind] }],
        })
      }
    }
  })
})

describe('Related tasks', () => {
  const tasks = (partner?: Answers['partner']) => relatedTasksFor(partner).map(({ link }) => link)

  it('are for everyone the work with other partners', () => {
    expect(tasks('direct-bill')).to.deep.equal(['work-with-other-partners'])
  })

  it('are for an indirect reseller and an indirect provider also their own', () => {
    expect(tasks('indirect-reseller')).to.include('indirect-reseller-tasks-in-partner-center')
    expect(tasks('indirect-provider')).to.include('indirect-provider-tasks-in-partner-center')
    expect(tasks('indirect-reseller')).not.to.include('indirect-provider-tasks-in-partner-center')
  })

  it('are all of them, each labelled for whom, while the partner type is not known', () => {
    expect(relatedTasksFor(undefined)).to.deep.equal([
      { link: 'work-with-other-partners' },
      { link: 'indirect-reseller-tasks-in-partner-center', only: 'indirect-reseller' },
      { link: 'indirect-provider-tasks-in-partner-center', only: 'indirect-provider' },
    ])
  })
})
