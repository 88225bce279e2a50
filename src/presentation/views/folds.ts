import { actionOn, guidanceOn } from '../../rules/as-of.ts'
import { type ChangeId, changeOf, changesSince, changesUntil, edition, isOver } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import type { Guidance } from '../../rules/guidance/verdict.ts'
import { sources } from '../../rules/sources.ts'
import { certaintyOf } from '../../rules/statement.ts'
import { type CloudId, clouds, notices, type RoleId, roles } from '../../rules/statements.ts'
import { type Footnotes, heldInWords, linkInWords } from '../citations.ts'
import { termsIn } from '../glossary.ts'
import type { Words } from '../words.ts'
import { linkOf, numbered, paragraphs } from './section.ts'

/** What a card keeps a tap away: each block stands apart from the next. */
interface Fold {
  readonly id: string
  readonly title: string
  readonly blocks: readonly { readonly text: string }[]
}

export const fold = (id: string, title: string, blocks: readonly string[]): readonly Fold[] =>
  blocks.length > 0 ? [{ id, title, blocks: blocks.map(text => ({ text })) }] : []

/** Under its name, where a card answers several kinds. */
const named = ({ t }: Words, sections: readonly Section[], linesOf: (section: Section) => readonly string[]) =>
  sections.flatMap(section => {
    const lines = linesOf(section)
    return sections.length > 1 && lines.length > 0 ? [`**${t(`kind.${section.kind}.label`)}**`, ...lines] : lines
  })

/** How each step is done, where that stands, and its page. */
const howOf = (words: Words, { guidance: id }: Section, day: string, { cite }: Footnotes): readonly string[] => {
  const { t } = words
  const guidance: Guidance = guidanceOn(id, day)
  const { meanwhile } = guidance
  const steps = numbered(guidance).map(({ id: step, number }) => {
    const action = actionOn(step, day)
    const [what, how] = [cite(`**${number}**`, action), cite(t(`action.${step}.how`), action.how)]
    const link = linkOf(step)
    return [`${what} ${how}`, ...(link ? [linkInWords(words, link)] : [])].join(' ')
  })
  return [...steps, ...(meanwhile ? [`**${t('advice.meanwhile')}** ${cite(t('meanwhile'), meanwhile)}`] : [])]
}

/** A change with its day, its document and how sure it is. */
const changeInWords = (words: Words, id: ChangeId, day: string): string => {
  const { t, date } = words
  const { held, source, ...change } = changeOf(id)
  const said = t(`change.${id}`)
  return t('advice.sinceSource', {
    date: `**${heldInWords(words, held)}**`,
    text: isOver(id, day) ? t('held.over', { text: said }) : said,
    document: `${t(`document.${sources[source].document}`)}, ${date(sources[source].date)}`,
    certainty: t(`certainty.${certaintyOf({ source, ...change })}`),
  })
}

/** What had changed by a day, and what has since, each newest first. */
const changesOf = (words: Words, section: Section, day: string, archived: boolean): readonly string[] => {
  const lines = (ids: readonly ChangeId[], on: string) => ids.toReversed().map(id => changeInWords(words, id, on))
  const [until, since] = [lines(changesUntil(section, day), day), lines(changesSince(section, day), day)]
  if (!archived) return until
  return since.length > 0 ? [...until, `**${words.t('advice.later')}**`, ...since] : until
}

const rolesOf = ({ t }: Words, sections: readonly Section[], day: string, { cite }: Footnotes) => {
  const ids = new Set<RoleId>(sections.flatMap(({ guidance }) => guidanceOn(guidance, day).roles))
  return [...ids].map(id => cite(t(`role.${id}`), roles[id]))
}

const noticesOf = ({ t }: Words, sections: readonly Section[], day: string, { cite }: Footnotes) => {
  const ids = new Set(sections.flatMap(({ guidance }) => guidanceOn(guidance, day).notices))
  return [...ids].map(id => cite(`${notices[id].forbids ? '✕ ' : ''}${t(`notice.${id}`)}`, notices[id]))
}

const cloudsOf = ({ t }: Words, { cite }: Footnotes) =>
  (Object.keys(clouds) as CloudId[]).map(id => cite(t(`cloud.${id}`), clouds[id]))

const mostTerms = 3

const textsIn = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

/** What the first few words of the field on a card mean, a line each. */
export const termsOn = ({ language }: Words, view: unknown): readonly string[] =>
  termsIn(language, textsIn(view).join('\n'))
    .slice(0, mostTerms)
    .map(term => `**${term[language].term}**: ${term[language].means}`)

const under = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [paragraphs([`**${title}**`, ...lines])] : []

/** All that a card says beyond its face: how, what changed, and the rest. `face` is what is read at once. */
export const foldsOf = (words: Words, { sections, day, face, now, cites }: Filling): readonly Fold[] => {
  const { t } = words
  const how = named(words, sections, section => howOf(words, section, day, cites))
  const changes = named(words, sections, section =>
    changesOf(words, section, day, now !== undefined || day === edition),
  )
  const rest = [
    ...under(t('advice.note'), noticesOf(words, sections, day, cites)),
    ...under(t('advice.roles'), rolesOf(words, sections, day, cites)),
    ...under(t('advice.clouds'), cloudsOf(words, cites)),
    ...under(t('glossary.here'), termsOn(words, [face, how])),
  ]
  return [
    ...fold('how', t('advice.how'), how),
    ...fold('changes', t('advice.changes'), changes),
    ...fold('more', t('advice.more'), [...rest, ...under(t('advice.sources'), cites.list())]),
  ]
}

interface Filling {
  readonly sections: readonly Section[]
  readonly day: string
  readonly now: string | undefined
  readonly face: unknown
  readonly cites: Footnotes
}
