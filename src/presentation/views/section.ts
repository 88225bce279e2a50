import type { Action } from '../../rules/actions/action.ts'
import { type ActionId, actions } from '../../rules/actions.ts'
import { actionOn, guidanceOn } from '../../rules/as-of.ts'
import { besideOn, documentOf, markOn } from '../../rules/beside.ts'
import { edition } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import type { Guidance, Verdict } from '../../rules/guidance/verdict.ts'
import { firstDay } from '../../rules/held.ts'
import { noteFor } from '../../rules/partners.ts'
import type { Answers } from '../../rules/questions.ts'
import { type Source, sources } from '../../rules/sources.ts'
import { certaintyOf } from '../../rules/statement.ts'
import { optionInWords } from '../answer-words.ts'
import { heldInWords } from '../citations.ts'
import type { Words } from '../words.ts'

/** How a verdict looks: never by colour alone. */
const looks = {
  supported: { style: 'good', sign: '✓' },
  'not-movable': { style: 'warning', sign: '!' },
  prohibited: { style: 'attention', sign: '✕' },
  'not-stated': { style: 'accent', sign: '?' },
} as const satisfies Record<Verdict, object>

export const signOf = (verdict: Verdict): string => looks[verdict].sign

/** A verdict with its sign. */
export const verdictInWords = (t: Words['t'], verdict: Verdict): string =>
  `${signOf(verdict)} ${t(`verdict.${verdict}`)}`

/** What an answer of a day comes to, in one line with its sign. */
export const headlineInWords = ({ t }: Words, { guidance }: Section, day: string): string =>
  `${looks[guidanceOn(guidance, day).verdict].sign} ${t(`headline.${guidance}`)}`

/** Lines in one text block: each a paragraph of its own. */
export const paragraphs = (lines: readonly string[]): string => lines.join('\n\n')

/** What the answer rests on, in few words. */
const basisInWords = ({ t, date }: Words, { reason }: Guidance): string => {
  const { date: day }: Source = sources[reason.source]
  const source = t(`advice.basis.${certaintyOf(reason)}`, { date: day ? date(day) : '' })
  return reason.basis === 'implied' ? `${source} · ${t('advice.basis.implied')}` : source
}

/** What the document of 2020 says of the same situation, and whether that still holds; nothing on an answer of its own day. */
export const besideInWords = (words: Words, section: Section, day: string): string | undefined => {
  if (day === edition) return undefined
  const { relation, since } = besideOn(section, day)
  const { t } = words
  if (!since) return t('beside.same')
  const said = {
    said: t(`documentSaid.${documentOf(section)}` as 'documentSaid.silent'),
    since: heldInWords(words, since),
  }
  const weak = certaintyOf(guidanceOn(section.guidance, day).reason) === 'third-party'
  return t(`beside.${weak ? 'weak' : relation}`, said)
}

/** How a step stands to the document: there already, changed, new. It is never cut in two. */
const markInWords = ({ t }: Words, section: Section, id: ActionId, day: string): string => {
  const { is, since } = markOn(section, id, day)
  return `[${t(`mark.${is}`, { year: since ? firstDay(since).slice(0, 4) : '' })}]`.replaceAll(' ', '\u00a0')
}

/** The number of each step, alternatives with their letters. */
export const numbered = ({
  steps,
}: Pick<Guidance, 'steps'>): readonly { readonly id: ActionId; readonly number: string }[] =>
  steps.flatMap((step, index) =>
    step.map((id, choice) => {
      const letter = step.length > 1 ? String.fromCharCode('A'.charCodeAt(0) + choice) : ''
      return { id, number: `${steps.length > 1 || letter === '' ? index + 1 : ''}${letter}` }
    }),
  )

/** The steps, each one sentence with what the asker's partner type changes in it. */
const stepsOf = (words: Words, section: Section, { partner }: Answers, day: string) =>
  numbered(guidanceOn(section.guidance, day)).map(({ id, number }) => {
    const note = noteFor(partner, id)
    return {
      number,
      own: note ? [{ text: words.t(`partnerNote.${note}`) }] : [],
      text: words.t(`action.${id}.text`),
      mark: day === edition ? [] : [{ text: markInWords(words, section, id, day) }],
    }
  })

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** One kind of service; and where it was bought, where the title cannot say it. */
const headingOf = (words: Words, { kind, channel }: Section, answers: Answers): string => {
  const name = capitalised(words.t(`kind.${kind}.short`))
  return channel && !answers.channel ? `${name} · ${optionInWords(words, 'channel', channel)}` : name
}

interface Around {
  readonly answers: Answers
  readonly day: string
  /** The card answers more than one kind. */
  readonly several: boolean
  /** Nobody is to act on it: the day is past. */
  readonly archived: boolean
}

const most = 2

/** One kind of service: the verdict, what the document said, what not to do, what to do. */
export const sectionView = (words: Words, section: Section, { answers, day, several, archived }: Around) => {
  const { t } = words
  const guidance: Guidance = guidanceOn(section.guidance, day)
  const beside = besideInWords(words, section, day)
  return {
    heading: several ? [{ text: headingOf(words, section, answers) }] : [],
    style: archived ? 'emphasis' : looks[guidance.verdict].style,
    verdict: headlineInWords(words, section, day),
    reason: t(`guidance.${section.guidance}`),
    basis: basisInWords(words, guidance),
    document: beside ? [{ text: beside }] : [],
    dont: (guidance.dont ?? []).slice(0, most).map(id => ({ text: `✕ ${t(`dont.${id}`)}` })),
    steps: stepsOf(words, section, answers, day),
  }
}

/** Where an action stood on a day. */
export const actionSourceOn = (id: ActionId, day: string) => actionOn(id, day).source

/** Actions that have a page of their own. */
export const linkOf = (id: ActionId): Action['link'] => actionOf(id).link
const actionOf = (id: ActionId): Action => actions[id]
