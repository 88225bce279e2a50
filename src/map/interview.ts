import { optionInWords } from '../presentation/answer-words.ts'
import { headlineInWords } from '../presentation/views/section.ts'
import type { Words } from '../presentation/words.ts'
import { guidanceOn } from '../rules/as-of.ts'
import type { Section } from '../rules/channels.ts'
import { escaped, svg } from './shapes.ts'
import { basisInWords, legend, looksOf } from './signs.ts'
import { type Step, waysFrom } from './steps.ts'
import { draw, treeMargin as margin, type Node, treeWidth as width } from './tree.ts'

const leaf = (words: Words, section: Section, day: string): Node => {
  const { verdict, reason, steps } = guidanceOn(section.guidance, day)
  return {
    looks: looksOf(verdict, reason.basis),
    lines: [
      { text: headlineInWords(words, section, day), look: 'strong' },
      ...steps
        .flat()
        .slice(0, 1)
        .map(action => ({ text: words.t(`action.${action}.text`) })),
      { text: basisInWords(words, reason.basis), look: 'subtle' },
    ],
    next: [],
  }
}

const nodeOf = (words: Words, step: Step, day: string): readonly Node[] => {
  if ('sections' in step) {
    const [first, ...more] = step.sections
    if (!first) return []
    // Two kinds at once are two boxes of their own further up; here the two are only named.
    if (more.some(({ guidance }) => guidance !== first.guidance)) {
      return [{ looks: 'label', lines: [{ text: words.t('map.bothOfThese') }], next: [] }]
    }
    return [leaf(words, first, day)]
  }
  return [
    {
      looks: 'label',
      lines: [{ text: words.t(`question.${step.ask}.${step.ask === 'customer' ? 'label' : 'ask'}`), look: 'strong' }],
      next: step.ways.map(({ options, to }) => ({
        looks: 'label',
        lines: options.map(option => ({ text: optionInWords(words, step.ask, option) })),
        next: nodeOf(words, to, day),
      })),
    },
  ]
}

/** The interview as a graph, left to right: what is asked, what can be answered, where it leads. */
export const drawInterview = (words: Words, day: string): string => {
  const { t, language } = words
  const [root] = nodeOf(words, waysFrom('customer', {}, day), day)
  if (!root) throw new Error('The rules lead nowhere: src/rules/decisions.ts has no decision.')
  const { height, body } = draw(root, 0, margin)
  const signs = legend(words)
    .slice(0, 1)
    .map(({ text }) => `<text class="subtle" x="${margin}" y="${height + margin + 30}">${escaped(text)}</text>`)
  return svg({
    width,
    height: height + margin + 46,
    language,
    title: t('map.interview'),
    description: t('map.interviewDescription'),
    body: [body, ...signs].join('\n'),
  })
}
