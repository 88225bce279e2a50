import { verdictInWords } from '../presentation/views/section.ts'
import type { Words } from '../presentation/words.ts'
import type { Verdict } from '../rules/guidance/verdict.ts'
import type { Basis } from '../rules/statement.ts'
import type { Line } from './shapes.ts'

const verdicts = ['supported', 'not-movable', 'prohibited', 'not-stated'] as const satisfies readonly Verdict[]
const basisSigns: Record<Basis, string> = { stated: '●', implied: '◐', 'not-stated': '○' }

/** How firmly a verdict stands, with its sign. */
export const basisInWords = ({ t }: Words, basis: Basis): string => `${basisSigns[basis]} ${t(`basis.${basis}`)}`

/** The classes of a box: its verdict's colour, its basis' border. */
export const looksOf = (verdict: Verdict, basis: Basis): string =>
  `${verdict}${basis === 'stated' ? '' : ` ${basis === 'implied' ? basis : 'not-stated-basis'}`}`

/** What every sign means. */
export const legend = (words: Words): readonly Line[] => [
  {
    text: verdicts.map(verdict => verdictInWords(words.t, verdict)).join(' · '),
    look: 'subtle',
  },
  {
    text: (Object.keys(basisSigns) as Basis[]).map(basis => basisInWords(words, basis)).join(' · '),
    look: 'subtle',
  },
]
