import type { Difference } from '../conversation/events.ts'
import type { ServiceKind } from '../rules/channels.ts'
import type { Section } from '../rules/consult.ts'
import { type Guidance, guidances } from '../rules/guidance.ts'
import type { ActionId } from '../rules/statements.ts'
import { optionInWords } from './facts.ts'
import type { Words } from './words.ts'

const actionsOf = (section: Section | undefined): readonly ActionId[] => {
  const guidance: Guidance | undefined = section && guidances[section.guidance]
  return guidance?.actions ?? []
}

const changesOfKind = (words: Words, kind: ServiceKind, before?: Section, after?: Section): string[] => {
  const { t } = words
  const name = t(`kind.${kind}.label`)
  if (!after) return [t('difference.gone', { kind: name })]
  const to = guidances[after.guidance].verdict
  const from = before && guidances[before.guidance].verdict
  const verdict =
    from && from !== to
      ? [t('difference.verdict', { kind: name, from: t(`verdict.${from}`), to: t(`verdict.${to}`) })]
      : []
  const [old, now] = [actionsOf(before), actionsOf(after)]
  return [
    ...verdict,
    ...now.filter(id => !old.includes(id)).map(id => t('difference.added', { action: t(`action.${id}.text`) })),
    ...old.filter(id => !now.includes(id)).map(id => t('difference.removed', { action: t(`action.${id}.text`) })),
  ]
}

/** What changed since the answer before, line by line. */
export const differenceView = (words: Words, { facts, sections }: Difference): string[] => {
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
    return kind ? changesOfKind(words, kind, before, after) : []
  })
  return [...factLines, ...(advice.length > 0 ? advice : [t('difference.same')])]
}
