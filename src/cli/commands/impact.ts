import { commonLanguage } from '../../conversation/ports.ts'
import { optionInWords } from '../../presentation/answer-words.ts'
import { adviceRecord } from '../../presentation/views/record.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { channelIds } from '../../rules/channels.ts'
import type { Answers } from '../../rules/questions.ts'
import { command, json, lang } from '../command.ts'
import { dayFrom } from '../day.ts'
import { type Chosen, WrongUsage } from '../options.ts'

type Result = ReturnType<typeof adviceRecord>['results'][number]

const cells: readonly Answers[] = [
  ...channelIds.flatMap(channel => (['license', 'usage'] as const).map(kind => ({ channel, kind }))),
  { customer: 'csp-partner', kind: 'license' },
]

const side = ({ verdict, basis, certainty, reason, actions, notices, sources }: Result) => ({
  verdict,
  basis,
  certainty,
  reason,
  actions: actions.map(({ id, text }) => ({ id, text })),
  notices: notices.map(({ id, text }) => ({ id, text })),
  sources,
})
type Side = ReturnType<typeof side>

const advised = (side: Side) => JSON.stringify({ ...side, certainty: null, sources: null })

/** One cell on both days, and what changed between them; nothing when it says the same. */
const compare = (words: Words, cell: Answers, from: string, to: string) => {
  const [before] = adviceRecord(words, cell, from).results
  const [after] = adviceRecord(words, cell, to).results
  if (!before || !after) return []
  const changes = after.byThen.filter(({ id }) => !before.byThen.some(each => each.id === id))
  const same = advised(side(before)) === advised(side(after))
  const { channel = null, kind = null, customer = 'ordinary' } = cell
  return same && changes.length === 0
    ? []
    : [{ channel, kind, customer, answers: same ? 'same' : 'differ', from: side(before), to: side(after), changes }]
}
type Difference = ReturnType<typeof compare>[number]

interface Said {
  readonly id: string
  readonly text: string
}

const only = (these: readonly Said[], others: readonly Said[]) =>
  these.filter(({ id }) => !others.some(other => other.id === id))

const inWords = (words: Words, { channel, kind, from, to, changes }: Difference): string => {
  const { t } = words
  const where = channel
    ? `${optionInWords(words, 'channel', channel)}, ${optionInWords(words, 'kind', kind ?? 'both')}`
    : t('customer.csp-partner.label')
  const verdicts =
    from.verdict === to.verdict
      ? t(`verdict.${to.verdict}`)
      : `${t(`verdict.${from.verdict}`)} → ${t(`verdict.${to.verdict}`)}`
  const listed = (key: 'difference.added' | 'difference.removed', what: readonly Said[]) =>
    what.map(({ text }) => `  ${t(key, { action: text })}`)
  return [
    `${where}: ${verdicts} (${t(`certainty.${to.certainty}`)})`,
    ...listed('difference.added', [...only(to.actions, from.actions), ...only(to.notices, from.notices)]),
    ...listed('difference.removed', [...only(from.actions, to.actions), ...only(from.notices, to.notices)]),
    ...changes.map(({ since, text, source, certainty }) => {
      const said = { date: since, text, document: source, certainty: t(`certainty.${certainty}`) }
      return `  ${t('advice.sinceSource', said)}`
    }),
  ].join('\n')
}

const options = { lang, json } as const

const compared = (
  { lang = commonLanguage, json = false }: Chosen<typeof options>,
  [one, other, ...more]: readonly string[],
): string => {
  if (!one || !other || more.length > 0) throw new WrongUsage('Two editions are needed: impact 2020-06-17 2023-10-09.')
  const [from = one, to = other] = [dayFrom(one).day, dayFrom(other).day].toSorted()
  const words = createWords()[lang]
  const differences = cells.flatMap(cell => compare(words, cell, from, to))
  if (json) return JSON.stringify({ from, to, differences }, null, 2)
  const title = `${words.date(from)} → ${words.date(to)}: ${differences.length} / ${cells.length}`
  return [title, ...differences.map(each => inWords(words, each))].join('\n\n')
}

/** `impact <edition> <edition>`: the answers that differ, with what changed between. A day stands for its edition. */
export const impact = command(
  {
    does: 'What two editions of the rules, or two days, answer differently.',
    texts: 'FROM TO',
    options,
    example: 'impact 2020-06-17 2023-10-09',
  },
  compared,
)
