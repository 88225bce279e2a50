import { converse } from '../../src/conversation/converse.ts'
import type { Reply } from '../../src/conversation/replies.ts'
import { guidanceOn } from '../../src/rules/as-of.ts'
import { cellOf, changesSince, edition } from '../../src/rules/changes.ts'
import type { Section } from '../../src/rules/channels.ts'
import type { GuidanceId } from '../../src/rules/guidance.ts'
import { certaintyOf } from '../../src/rules/statement.ts'
import { turnsBetween } from '../../src/rules/turning-days.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { morePaths } from './more-paths.ts'
import { type Deed, type Path, paths } from './paths.ts'

export interface Turn {
  readonly deed: Deed
  readonly reply: Reply
}
export interface Walked {
  readonly name: string
  readonly turns: readonly Turn[]
}

const walk = async ({ name, deeds }: Path): Promise<Walked> => {
  const person = { sessionId: name, personId: name, placeId: name }
  const memories = createInMemory()
  const turns: Turn[] = []
  for (const deed of deeds) turns.push({ deed, reply: await converse(deed.event, person, memories) })
  return { name, turns }
}

/** Every path, walked by the product's own conversation. */
export const walkAll = (): Promise<readonly Walked[]> => Promise.all([...paths, ...morePaths].map(walk))

const listed = (name: string, ids: readonly string[]) => (ids.length > 0 ? ` ${name}(${ids.join(' ')})` : '')

const cellsIn = (sections: readonly Section[]) =>
  sections.map(({ kind, guidance }) => `${kind}:${guidance}`).join(' + ')

/** A reply by its ids alone: nothing in it changes with the words. */
const idsOf = (reply: Reply): string => {
  switch (reply.kind) {
    case 'question': {
      const { question, unclear, asOf } = reply
      return `question ${question}${listed('only', unclear?.channels ?? [])}${asOf ? ` as of ${asOf.day}` : ''}`
    }
    case 'comparison':
      return `comparison ${reply.sides.map(({ sections }) => cellsIn(sections)).join(' | ')}`
    case 'batch':
      return `batch ${reply.rows.map(each => (each.sections ? cellsIn(each.sections) : `missing ${each.missing}`)).join(' | ')}`
    case 'lesson':
      return `lesson ${reply.lesson}`
    case 'term':
      return `term ${reply.term}`
    case 'offers':
      return `offers${listed('', reply.offers)}`
    case 'person':
      return `person ${reply.why}`
    case 'notUnderstood':
      return `notUnderstood ${reply.asking ?? 'anything'}`
    case 'topic':
      return `topic ${reply.topic}`
    case 'asOf':
      return `then ${reply.why}`
    case 'guidance': {
      const { answers, sections, day = edition, difference, rated, from } = reply
      const sure = ({ guidance }: Section) =>
        day === edition ? '' : ` ${certaintyOf(guidanceOn(guidance, day).reason)}`
      const cells = sections.map(section => `${section.kind}:${section.guidance}${sure(section)}`)
      return `guidance ${cells.join(' + ')}${difference ? ' difference' : ''}${rated ? ` rated ${rated}` : ''}${from ? ` from ${from}${listed('turned', turnsBetween(answers, from, day))}` : ''}`
    }
    default:
      return reply.kind
  }
}

const guidanceIds = (id: GuidanceId, day: string) => {
  const { verdict, reason, steps: all, dont = [], meanwhile, notices, roles } = guidanceOn(id, day)
  const told =
    listed(
      'steps',
      all.map(step => step.join('|')),
    ) + listed('dont', dont)
  const steps = told + listed('meanwhile', meanwhile ? [meanwhile.action] : [])
  return `${verdict} ${reason.basis}(${reason.source})${steps}${listed('notices', notices)}${listed('roles', roles)}`
}

type Said = Extract<Reply, { kind: 'guidance' }>

/** What every guidance says, and what has changed since in every cell, each once. */
const saidOnce = (replies: readonly Said[]): readonly string[] => {
  const said = new Map<string, string>()
  for (const { sections, day = edition } of replies) {
    for (const section of sections) {
      const { kind, channel, guidance } = section
      const changed = changesSince(section, edition)
      said.set(`guidance ${guidance}${day === edition ? '' : ` ${day}`}`, guidanceIds(guidance, day))
      said.set(`since ${cellOf(channel, kind, guidance)}`, changed.join(' '))
    }
  }
  return [...said].toSorted().map(([id, ids]) => `${id}: ${ids}`)
}

/** The structure of all that is said: each path with its turns, then what they say, once. Ids only. */
export const structureOf = (walked: readonly Walked[]): string => {
  const replies = walked.flatMap(({ turns }) => turns.map(({ reply }) => reply))
  const lines = walked.map(({ name, turns }) =>
    [name, ...turns.map(({ deed, reply }) => `  ${deed.id} → ${idsOf(reply)}`)].join('\n'),
  )
  const once = saidOnce(replies.filter((reply): reply is Said => reply.kind === 'guidance'))
  return `${[...lines, ...once].join('\n')}\n`
}
