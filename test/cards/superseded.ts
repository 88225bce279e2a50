/** What was said and no longer holds: sentences of the rules, and what stood in topics, by the day. */
import type { Language } from '../../src/conversation/ports.ts'
import { createWords } from '../../src/presentation/words.ts'
import { actions } from '../../src/rules/actions.ts'
import { actionsIn, guidanceOn } from '../../src/rules/as-of.ts'
import { edition } from '../../src/rules/changes.ts'
import type { Section } from '../../src/rules/channels.ts'
import { consult } from '../../src/rules/consult.ts'
import { dayOf } from '../../src/rules/days.ts'
import { editionIds } from '../../src/rules/editions.ts'
import { guidances } from '../../src/rules/guidance.ts'
import { type Answers, questions } from '../../src/rules/questions.ts'
import { donts } from '../../src/rules/statements.ts'
import { now } from './every-reply.ts'

const voices = createWords()

const dayBefore = (day: string): string => new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10)

/** The first day of each edition, the day before it, and today. */
export const days = [...new Set([...editionIds.map(dayOf).flatMap(day => [dayBefore(day), day]), now])]
  .filter(day => day >= edition)
  .sort()

/** Every row of the table, with both kinds and with one. */
export const people: readonly Answers[] = questions.channel.flatMap(channel =>
  (['both', 'license', 'usage'] as const).map(kind => ({ channel, kind })),
)

/** What the rules of a day say to somebody of whom enough is known. */
export const sectionsOn = (answers: Answers, day: string): readonly Section[] => {
  const advice = consult(answers, day)
  if (advice.kind === 'ask') throw new Error(`${JSON.stringify(answers)} is still asked for ${advice.question}.`)
  return advice.sections
}

/** All that the rules of a day say to anybody. */
export const everySectionOn = (day: string): readonly Section[] => [
  ...people.flatMap(answers => sectionsOn(answers, day)),
  ...sectionsOn({ channel: 'ea', kind: 'both', customer: 'csp-partner' }, day),
]

/** Sentences that tell a person what to do or what holds, and are not among those of a day. */
export const supersededOn = (sections: readonly Section[], day: string, language: Language): readonly string[] => {
  const said = sections.map(({ guidance }) => guidanceOn(guidance, day))
  const todo = new Set<string>(said.flatMap(actionsIn))
  const dont = new Set<string>(said.flatMap(each => each.dont ?? []))
  const { t } = voices[language]
  const held = new Set(sections.flatMap(({ guidance }) => [t(`headline.${guidance}`), t(`guidance.${guidance}`)]))
  const gone = <Id extends string>(all: object, kept: ReadonlySet<string>) =>
    (Object.keys(all) as Id[]).filter(id => !kept.has(id))
  return [
    ...gone<keyof typeof actions>(actions, todo).map(id => t(`action.${id}.text`)),
    ...gone<keyof typeof donts>(donts, dont).map(id => t(`dont.${id}`)),
    ...gone<keyof typeof guidances>(guidances, new Set()).flatMap(id => [t(`headline.${id}`), t(`guidance.${id}`)]),
  ].filter(
    sentence => !held.has(sentence) && ![...todo].some(id => t(`action.${id}.text` as 'meanwhile').includes(sentence)),
  )
}

/** The lines of a text that are not marked as what the document of 2020 said. */
export const unmarkedLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.replace(/^[^:]+: (?=[⚠~?=] )/, ''))
    .filter(line => !/^[⚠~?=]/.test(line))

/**
 * What pages said and no longer holds, and the day from which it does not. Found by reading, so it can only grow: somebody who
 * finds another adds a line.
 */
const gone: readonly { readonly over: string; readonly sv: RegExp; readonly en: RegExp }[] = [
  {
    over: '2020-11-29',
    sv: /inte sälja onlinetjänster vidare till en annan CSP-partner/,
    en: /not resell online services to another CSP partner/,
  },
  {
    over: '2022-01-01',
    sv: /Kan vi ge stöd för dem\? Ja\. .*De flyttas inte till er/,
    en: /They do not move to you\.$/,
  },
  {
    over: '2023-09-14',
    sv: /reservationer följer inte med i överföringen/,
    en: /reservations do not move in the transfer/,
  },
  { over: '2023-09-15', sv: /fältet Återförsäljare \(MPN-ID\)/, en: /field Reseller \(MPN ID\)/ },
  {
    over: '2023-10-09',
    sv: /Ta ställning till om du också ber om administratörsbehörighet|Ta bort bocken|genom att godkänna en återförsäljarrelation där/,
    en: /Decide whether you also ask for admin permission|Clear the box|by accepting a reseller relationship that included/,
  },
  {
    over: '2024-06',
    sv: /köpta (kan inte|inte kan) flyttas till en annan CSP-partner|Licenserna får löpa ut eller sägas upp/,
    en: /bought cannot be moved to (another|a different) CSP partner|Licenses have to run out or be canceled/,
  },
  {
    over: '2026-05-04',
    sv: /(ligger kvar|ännu ligger kvar) som utgång|ligger kvar i 30 dagar|förnyelsen stängs av hos/,
    en: /stays? in the Expired state|linger|renewal switched off with/,
  },
  { over: '2026-11-22', sv: /räknar också upp global administratör/, en: /also lists global admin/ },
  { over: '2026-11-22', sv: /öppnar ett Azure-ärende hos Microsoft/, en: /opens an Azure ticket with Microsoft/ },
  { over: '2026-11-30', sv: /Dokumenten ger inget sätt att avgöra/, en: /The documents give no way to tell/ },
  { over: '2026-11-30', sv: /En syndikeringspartner säljer/, en: /A syndication partner sells/ },
]

/** What may not stand in a text of a day. */
export const goneOn = (day: string, language: Language): readonly RegExp[] =>
  gone.filter(({ over }) => over <= day).map(each => (language === 'sv' ? each.sv : each.en))
