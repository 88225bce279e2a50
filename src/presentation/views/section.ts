import type { Action } from '../../rules/actions/action.ts'
import { type ActionId, actions } from '../../rules/actions.ts'
import { actionOn, actionsIn, guidanceOn } from '../../rules/as-of.ts'
import { type ChangeId, changeOf, changesSince, changesUntil, edition, isOver } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import type { Guidance, Verdict } from '../../rules/guidance/verdict.ts'
import { partnerNotes, partners } from '../../rules/partners.ts'
import type { Answers } from '../../rules/questions.ts'
import { sources } from '../../rules/sources.ts'
import { certaintyOf } from '../../rules/statement.ts'
import { type NoticeId, notices } from '../../rules/statements.ts'
import { type Footnotes, heldInWords, linkInWords } from '../citations.ts'
import type { Words } from '../words.ts'
import { forbiddenBy, forbiddenView, noticesOf } from './notices.ts'

/** How a verdict looks: never by colour alone. */
const looks = {
  supported: { style: 'good', sign: '✓' },
  'not-movable': { style: 'warning', sign: '!' },
  prohibited: { style: 'attention', sign: '✕' },
  'not-stated': { style: 'accent', sign: '?' },
} as const satisfies Record<Verdict, object>

/** A verdict with its sign. */
export const verdictInWords = (t: Words['t'], verdict: Verdict): string =>
  `${looks[verdict].sign} ${t(`verdict.${verdict}`)}`

/** Lines in one text block: each a paragraph of its own. */
export const paragraphs = (lines: readonly string[]): string => lines.join('\n\n')

/** Where an action is described in full, for those that have a page of their own. */
const linksOf = (words: Words, id: ActionId) => {
  const { link }: Action = actions[id]
  return link ? [{ text: linkInWords(words, link) }] : []
}

/** The steps of a guidance, each with how it is done and what the asker's partner type changes. */
const stepsOf = (words: Words, { steps }: Guidance, { answers, footnotes: { cite }, day }: Around) =>
  steps.flatMap((step, index) =>
    step.map((id, choice) => {
      const action = actionOn(id, day)
      const letter = step.length > 1 ? String.fromCharCode('A'.charCodeAt(0) + choice) : ''
      return {
        number: `${steps.length > 1 || letter === '' ? index + 1 : ''}${letter}`,
        text: cite(words.t(`action.${id}.text`), action),
        how: cite(words.t(`action.${id}.how`), action.how),
        links: linksOf(words, id),
        own: ownNotes(words.t, id, answers, cite),
      }
    }),
  )

const ownNotes = (t: Words['t'], action: ActionId, { partner }: Answers, cite: Footnotes['cite']) => {
  const note = partner && partners[partner].notes[action]
  return note ? [{ text: `${t('advice.yourType')}: ${cite(t(`partnerNote.${note}`), partnerNotes[note])}` }] : []
}

const meanwhileOf = (words: Words, { meanwhile }: Guidance, { cite }: Footnotes) =>
  [meanwhile ?? []].flat().map(({ action, ...statement }) => ({
    title: words.t('advice.meanwhile'),
    text: cite(words.t('meanwhile'), statement),
    links: linksOf(words, action),
  }))

/** Changes, each with its date, its document and how sure it is, folded away behind `title`. */
const changesInWords = (words: Words, id: string, title: string, ids: readonly ChangeId[], day: string) => {
  const { t, date } = words
  const lines = ids.map(each => {
    const { held, source, ...change } = changeOf(each)
    const said = t(`change.${each}`)
    return t('advice.sinceSource', {
      date: heldInWords(words, held),
      text: isOver(each, day) ? t('held.over', { text: said }) : said,
      document: `${t(`document.${sources[source].document}`)}, ${date(sources[source].date)}`,
      certainty: t(`certainty.${certaintyOf({ source, ...change })}`),
    })
  })
  return lines.length > 0 ? [{ id, title, text: paragraphs(lines) }] : []
}

/** "Since then": what changed after the edition and touches this very cell; of another day, what had changed by then too. */
const sinceOf = (words: Words, section: Section, day: string) => {
  const { t } = words
  const later = changesSince(section, day)
  const count = { count: later.length }
  const since = (title: string) => changesInWords(words, `since-${section.kind}`, title, later, day)
  if (day === edition) return since(t('advice.since', count))
  const before = changesUntil(section, day)
  const title = t('advice.byThen', { count: before.length })
  return [...changesInWords(words, `by-then-${section.kind}`, title, before, day), ...since(t('advice.later', count))]
}

const certaintyLine = ({ t }: Words, { reason }: Guidance, day: string) =>
  day === edition ? [] : [{ text: t('advice.certainty', { certainty: t(`certainty.${certaintyOf(reason)}`) }) }]

interface Around {
  readonly answers: Answers
  readonly footnotes: Footnotes
  readonly day: string
  /** What is forbidden of the other kind too, and said for both. */
  readonly elsewhere: readonly NoticeId[]
}

/** One kind of service: the verdict, what to do, what is forbidden, what changed since. */
export const sectionView = (words: Words, section: Section, around: Around) => {
  const { footnotes, day, elsewhere } = around
  const { t } = words
  const guidance: Guidance = guidanceOn(section.guidance, day)
  const { style } = looks[guidance.verdict]
  const stepsTitle = guidance.steps.length > 1 ? 'steps' : actionsIn(guidance).length > 1 ? 'either' : 'step'
  const reason = footnotes.cite(t(`guidance.${section.guidance}`), guidance.reason)
  const steps = stepsOf(words, guidance, around)
  const forbidden = forbiddenBy(section, day).filter(id => !elsewhere.includes(id))
  const notes = guidance.notices.filter(id => !notices[id].forbids)
  return {
    style,
    verdict: verdictInWords(t, guidance.verdict),
    reason,
    certainty: certaintyLine(words, guidance, day),
    todo: steps.length > 0 ? [{ title: t(`advice.${stepsTitle}`), steps }] : [],
    meanwhile: meanwhileOf(words, guidance, footnotes),
    forbidden: forbiddenView(words, t('advice.forbidden'), forbidden, footnotes),
    notes: noticesOf(words, notes, footnotes).map(note => ({ ...note, title: t('advice.note') })),
    since: sinceOf(words, section, day),
  }
}
