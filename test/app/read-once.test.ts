import { expect } from 'chai'
import { createRatings } from '../../src/app/ratings.ts'
import { readOnce } from '../../src/app/read-once.ts'
import type { Input } from '../../src/app.ts'
import type { Memories, Memory } from '../../src/conversation/ports.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { newApp } from '../conversation/person.ts'
import { createFeedbackInMemory } from '../storage/in-memory.ts'

/** Memories that note which record is asked for, and how. */
const watched = () => {
  const uses: string[] = []
  const memories: Memories = createInMemory()
  const watch = <Facts extends object>(kind: string, memory: Memory<Facts>): Memory<Facts> => ({
    recall: id => {
      uses.push(`recall ${kind} ${id}`)
      return memory.recall(id)
    },
    remember: (id, facts) => {
      uses.push(`remember ${kind} ${id}`)
      return memory.remember(id, facts)
    },
    forget: (id, fact) => {
      uses.push(`forget ${kind} ${id}`)
      return memory.forget(id, fact)
    },
  })
  const { sessions, people, places } = memories
  const seen = {
    sessions: watch('sessions', sessions),
    people: watch('people', people),
    places: watch('places', places),
  }
  return { uses, memories: seen }
}

const person = { objectId: 'anna', personId: 'anna', sessionId: 'chat|anna', placeId: 'chat' }
const tap = (data: object): Input => ({ kind: 'tapped', data })
const turns: readonly (readonly [what: string, input: Input])[] = [
  ['says where a customer bought', { kind: 'typed', text: 'ea' }],
  ['says it in a sentence of another language', { kind: 'typed', text: 'Kunden köpte Azure via ett Enterprise-avtal' }],
  ['asks a question', { kind: 'typed', text: 'Who accepts the invitation?' }],
  ['writes what nobody understands', { kind: 'typed', text: 'xyzzy' }],
  ['types a command', { kind: 'typed', text: 'restart' }],
  ['taps an answer', tap({ verb: 'answer', channel: 'ea', kind: 'usage' })],
  ['says what kind of partner they are', tap({ verb: 'answer', channel: 'ea', partner: 'direct-bill' })],
  ['chooses a language', tap({ verb: 'language', language: 'sv' })],
  ['goes back', { kind: 'typed', text: 'back' }],
  ['changes what they said', tap({ verb: 'change' })],
  ['starts the path for new partners', tap({ verb: 'lesson' })],
  ['taps what is no button of ours', tap({ verb: 'detonate' })],
  ['puts a thumb down', { kind: 'reacted', helpful: false, message: 'message-1', comment: 'no' }],
  ['is greeted', { kind: 'joined' }],
]

describe('A turn', () => {
  for (const [what, input] of turns) {
    it(`of somebody who ${what} reads each record once at most`, async () => {
      const { uses, memories } = watched()
      const ratings = createRatings({ feedback: createFeedbackInMemory(), topics: [...readTopics().values()] })
      const app = newApp(memories, undefined, ratings)
      await app.handle({ person, locale: 'en-US', input: tap({ verb: 'answer', kind: 'usage' }) })
      uses.length = 0
      await app.handle({ person, locale: 'en-US', input })
      const reads = uses.filter(use => use.startsWith('recall'))
      expect(reads, uses.join(', ')).to.have.length.within(0, 2)
      expect(new Set(reads).size, uses.join(', ')).to.equal(reads.length)
    })
  }

  it('that taps is one read of the person and one step of the conversation', async () => {
    const { uses, memories } = watched()
    await newApp(memories).handle({ person, input: tap({ verb: 'answer', channel: 'ea' }) })
    expect(uses).to.deep.equal(['recall people anna', 'remember sessions chat|anna'])
  })
})

describe('What was read once in a turn', () => {
  it('is what was written meanwhile, by this turn', async () => {
    const { people } = readOnce(createInMemory())
    await people.recall('anna')
    await people.remember('anna', { language: 'sv' })
    expect(await people.recall('anna')).to.deep.equal({ language: 'sv' })
    await people.remember('anna', { partner: 'direct-bill' })
    await people.forget('anna', 'language')
    expect(await people.recall('anna')).to.deep.equal({ partner: 'direct-bill' })
    await people.forget('anna')
    expect(await people.recall('anna')).to.deep.equal({})
  })

  it('is read anew by the next turn', async () => {
    const memories = createInMemory()
    const first = readOnce(memories)
    await first.people.recall('anna')
    await memories.people.remember('anna', { language: 'sv' })
    expect(await first.people.recall('anna')).to.deep.equal({})
    expect(await readOnce(memories).people.recall('anna')).to.deep.equal({ language: 'sv' })
  })
})
