/** Sentences made from `stories.json`, each with the role of everything that it mentions. */
import type { Role } from '../facts/roles.ts'
import { read } from '../text/read.ts'
import { randomFrom } from './softmax.ts'
import stories from './stories.json' with { type: 'json' }

const roleOf: Readonly<Record<string, Role>> = {
  '+': 'holds',
  '~': 'gone',
  '-': 'denied',
  '?': 'doubted',
  '%': 'supposed',
  '>': 'aimed',
  o: 'other',
}

/** A mention by the words that it stands on. */
interface Told {
  readonly from: number
  readonly to: number
  readonly role: Role
}

interface Story {
  readonly words: readonly string[]
  readonly told: readonly Told[]
}

type Random = () => number

const wordsOf = (text: string): readonly string[] => read(text).map(({ word }) => word)

const pick = <Item>(list: readonly Item[], random: Random): Item => list[Math.floor(random() * list.length)] as Item

type Tongue = 'sv' | 'en'

/** How a mention is written: kinds, sellers and the rest by the list of its letter. */
const written = (letter: string, tongue: Tongue, random: Random): string => {
  const key = tongue === 'sv' ? letter : `${letter}.en`
  return pick((stories as unknown as Record<string, readonly string[]>)[key] ?? [letter], random)
}

const filled = (template: string, tongue: Tongue, random: Random): string => {
  const lists = stories[tongue] as Readonly<Record<string, readonly string[]>>
  return template.replace(/<(\w+)>/g, (_, name: string) => pick(lists[name] ?? [], random))
}

/** Half of the commas go, and now and then a small word. */
const dictated = (words: readonly string[], bare: boolean, random: Random): readonly string[] =>
  words.filter(word => (word === ',' ? !bare : random() > 0.02))

const told = (template: string, tongue: Tongue, random: Random): Story => {
  const bare = random() < 0.5
  const words: string[] = []
  const mentions: Told[] = []
  for (const piece of filled(template, tongue, random).split(/(\{.*?\})/)) {
    const [letter = '', mark = ''] = piece.startsWith('{') ? piece.slice(1, -1) : ''
    const said = letter ? wordsOf(written(letter, tongue, random)) : dictated(wordsOf(piece), bare, random)
    if (letter) mentions.push({ from: words.length, to: words.length + said.length, role: roleOf[mark] ?? 'holds' })
    words.push(...said)
  }
  return { words, told: mentions }
}

/** `count` stories, the same for the same seed. */
export const tell = (count: number, seed: number): readonly Story[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, () => {
    const tongue: Tongue = random() < 0.55 ? 'sv' : 'en'
    const { hej, ask, how, stories: cores } = stories[tongue]
    const core = pick(cores, random)
    const around = random() < 0.3 ? `, ${pick(how, random)}` : random() < 0.3 ? `, ${pick(ask, random)}` : ''
    const template = `${random() < 0.3 ? pick(hej, random) : ''} ${core}${around}`
    return told(template, tongue, random)
  })
}
