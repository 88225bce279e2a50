import type { Difference } from '../../conversation/difference.ts'
import type { ActionId } from '../../rules/actions.ts'
import { actionsIn, guidanceOn } from '../../rules/as-of.ts'
import type { Section, ServiceKind } from '../../rules/channels.ts'
import { optionInWords } from '../answer-words.ts'
import type { Words } from '../words.ts'

const actionsOf = (section: Section | undefined, day: string): readonly ActionId[] =>
  section ? actionsIn(guidanceOn(section.guidance, day)) : []

const changesOfKind = (words: Words, kind: ServiceKind, day: string, before?: Section, after?: Section): string[] => {
  const { t } = words
  const name = t(`kind.${kind}.label`)
  if (!after) return [t('difference.gone', { kind: name })]
  const to = guidanceOn(after.guidance, day).verdict
  const from = before && guidanceOn(before.guidance, day).verdict
  const verdict =
    from && from !== to
      ? [t('difference.verdict', { kind: name, from: t(`verdict.${from}`), to: t(`verdict.${to}`) })]
      : []
  const [old, now] = [actionsOf(before, day), actionsOf(after, day)]
  return [
    ...verdict,
    ...now.filter(id => !old.includes(id)).map(id => t('difference.added', { action: t(`action.${id}.text`) })),
    ...old.filter(id => !now.includes(id)).map(id => t('difference.removed', { action: t(`action.${id}.text`) })),
  ]
}

/** What changed since the answer before, line by line. */
export const differenceView = (words: Words, { facts, sections }: Difference, day: string): string[] => {
  const { t } = words
  const none = t('partner.unknown.label')
  const factLines = facts.map(({ question, from, to }) =>
    t('difference.fact', {
      question: t(`question.${question}.name`),
      from: from ? optionInWords(words, question, from) : none,
      to: to ? optionInWords(words, question, to) : none,
    }),
  )
  const advice = sections.flatMap(({ before, after }) => {
    const kind = (after ?? before)?.kind
    return kind ? changesOfKind(words, kind, day, before, after) : []
  })
  return [...factLines, ...(advice.length > 0 ? advice : [t('difference.same')])]
}
