import { converse } from '../../src/conversation/converse.ts'
import type { Language, Person } from '../../src/conversation/ports.ts'
import { understandCard } from '../../src/presentation/input/tap.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { requestCommands } from '../../src/presentation/requests/input.ts'
import { createWords, vocabulary } from '../../src/presentation/words.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { buttonsOf } from '../conversation/person.ts'
import { openOffice, type Said, type Told } from './request-office.ts'
import { type Name, type RequestPath, requestPaths, type Step } from './request-paths.ts'

/** One step: what was done, what came back, and who was told of it. */
export interface RequestTurn {
  readonly id: string
  readonly words: (language: Language) => string
  readonly reply?: Said
  readonly told: readonly Told[]
}

export interface WalkedRequest {
  readonly name: string
  readonly turns: readonly RequestTurn[]
}

const { present } = createPresentation({ voices: createWords() })

/** A button by what it carries, never by its words. */
const buttonOn = (reply: Said, taps: string, language: Language = 'en') => {
  const [verb, step] = taps.split(' ')
  const buttons = buttonsOf(present(reply, language).card)
  const again = step === 'again'
  const found = buttons.find(
    ({ data }) => data.verb === verb && (again ? data.again : data.step === step && !data.again),
  )
  if (!found) throw new Error(`No button "${taps}" on ${JSON.stringify(buttons.map(({ data }) => data.verb))}.`)
  return found
}

const days = (language: Language, count: number) =>
  new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count)

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const personOf = (
  who: Name,
  { where, lacks }: { readonly where?: string | undefined; readonly lacks?: string | undefined },
): Person => {
  const placeId = where ?? `${who}’s chat`
  const vouched = lacks === 'sign-in' ? {} : { objectId: who, name: capital(who) }
  return { ...vouched, personId: who, sessionId: `${placeId}|${who}`, placeId, ...(where && { group: true as const }) }
}

const walkRequest = async (path: RequestPath): Promise<WalkedRequest> => {
  const { office, desk, delivered } = await openOffice(path)
  const memories = createInMemory()
  const last = new Map<string, Said>()
  const turns: RequestTurn[] = []
  let before: { event: ReturnType<typeof understandCard>; words: (language: Language) => string } | undefined

  const meaning = (step: Exclude<Step, { waits: number }>) => {
    if ('types' in step) {
      const event = requestCommands.get(step.types)
      if (!event) throw new Error(`There is no command "${step.types}".`)
      return { event, words: (language: Language) => vocabulary[language].command[step.types][0] ?? step.types }
    }
    if (step.taps === 'again' && before) return before
    const card = last.get(step.on ?? step.who)
    if (!card) throw new Error(`${step.who} has no card yet.`)
    const data = { ...buttonOn(card, step.taps).data, ...step.inputs, ...step.altered }
    const words = (language: Language) => buttonOn(card, step.taps, language).title
    return { event: understandCard(data, new Set()), words }
  }

  const act = async (step: Exclude<Step, { waits: number }>): Promise<Omit<RequestTurn, 'told'>> => {
    const meant = meaning(step)
    before = meant
    const person = personOf(step.who, { where: step.where, lacks: path.lacks })
    const reply = await converse(meant.event, person, memories, path.lacks === 'desk' ? undefined : desk)
    if (reply.kind !== 'request') throw new Error(`${path.name}: the reply is ${reply.kind}.`)
    last.set(step.who, reply)
    const what = 'types' in step ? step.types : step.taps
    const id = `${step.who} ${what}${step.where ? ` in ${step.where}` : ''}`
    return { id, words: language => `${capital(step.who)}: ${meant.words(language)}`, reply }
  }

  for (const step of path.steps) {
    if ('waits' in step) office.waits(step.waits)
    const done =
      'waits' in step ? { id: `${step.waits} days`, words: (l: Language) => days(l, step.waits) } : await act(step)
    const told = await delivered()
    for (const { to, reply } of told) last.set(to, reply)
    turns.push({ ...done, told })
  }
  return { name: path.name, turns }
}

/** Every path of a relationship request, walked by the product's own conversation, cards and outbox. */
export const walkRequests = (): Promise<readonly WalkedRequest[]> => Promise.all(requestPaths.map(walkRequest))
