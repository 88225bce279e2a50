import type { Reply } from '../../src/conversation/replies.ts'
import { live } from '../../src/relationships/lifecycle.ts'
import { states } from '../../src/relationships/request.ts'
import { actors, at, inState, intents } from '../relationships/world.ts'
import type { WalkedRequest } from './request-walk.ts'

type Told = Extract<Reply, { kind: 'request' }>['said']

const listed = (name: string, ids: readonly string[]) => (ids.length > 0 ? ` ${name}(${ids.join(' ')})` : '')

const noticeIds = (notice: Extract<Told, { said: 'request' }>['notice']): string => {
  switch (notice?.kind) {
    case undefined:
      return ''
    case 'done':
      return ` done ${notice.did}`
    case 'told':
      return ` told ${notice.of}`
    case 'access':
      return ` access ${notice.what}`
    case 'refused':
      return ` refused ${notice.why}`
    case 'stale':
      return ` stale since${listed(
        '',
        notice.since.map(({ did }) => did),
      )}`
    case 'repeated':
      return ' repeated'
  }
}

const idsOf = (said: Told): string => {
  switch (said.said) {
    case 'form': {
      const faults = Object.entries(said.faults).map(fault => fault.join(':'))
      return `form${said.on ? ' of it' : ''}${said.admin ? ' admin' : said.unsure ? ' unsure' : ''}${listed('faults', faults)}${listed('warnings', said.warnings)}${said.doubts ? ' doubted' : ''}`
    }
    case 'request':
      return `request ${said.seen.request.state}${noticeIds(said.notice)}${listed('may', said.seen.may)}${said.twins ? ` twins:${said.twins.length}` : ''}`
    case 'mail':
      return `mail ${said.seen.request.state}${said.again ? ' again' : ''}`
    case 'paste': {
      const { trouble } = said
      const why =
        trouble.kind === 'refused' ? ` ${trouble.reason}` : trouble.kind === 'wrong' ? ` ${trouble.fault}` : ''
      return `paste ${trouble.kind}${why}`
    }
    case 'sure':
      return `sure ${said.step}`
    case 'reason':
      return `reason${said.missing ? ' missing' : ''}`
    case 'list':
      return `list ${said.query.all ? 'all' : 'mine'} ${said.total}${said.quiet ? ' quiet' : ''}`
    case 'reminders':
      return `reminders ${said.on ? 'on' : 'off'}`
    case 'no':
      return `no ${said.why}`
    default:
      return said.said
  }
}

/** The life itself: who may do what in each state, where it leads, and who is told. */
const lifeLines = (): readonly string[] =>
  states.flatMap(state => {
    const request = inState(state)
    const done = Object.entries(actors).flatMap(([name, actor]) =>
      intents.flatMap(intent => {
        const outcome = live(request, intent, actor, at)
        if (outcome.kind === 'refused') return []
        const effects = outcome.effects.map(effect => (effect.kind === 'tell' ? effect.whom : effect.kind))
        return [`  ${name} ${intent.do} → ${outcome.request.state}${listed('then', effects)}`]
      }),
    )
    return [`life ${state}`, ...done]
  })

/** The structure of all that is said about requests. Ids only. */
export const requestStructureOf = (walked: readonly WalkedRequest[]): string => {
  const lines = walked.flatMap(({ name, turns }) => [
    name,
    ...turns.flatMap(({ id, reply, told }) => [
      `  ${id}${reply ? ` → ${idsOf(reply.said)}` : ''}`,
      ...told.map(({ to, reply: of }) => `    ${to} ← ${idsOf(of.said)}`),
    ]),
  ])
  return `${[...lines, ...lifeLines()].join('\n')}\n`
}
