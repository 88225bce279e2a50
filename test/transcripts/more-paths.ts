import type { BatchRow } from '../../src/conversation/batch.ts'
import type { Event } from '../../src/conversation/events.ts'
import { ratingReasons } from '../../src/conversation/ports.ts'
import { ambiguities, ambiguityIds } from '../../src/language/words/ambiguities.ts'
import { factsInWords, optionInWords } from '../../src/presentation/answer-words.ts'
import { glossary } from '../../src/presentation/glossary.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { channelIds } from '../../src/rules/channels.ts'
import { lessonSteps } from '../../src/rules/lessons.ts'
import { answer, type Deed, type Path, plain, topics } from './paths.ts'

const ea = { channel: 'ea', kind: 'license' } as const

const command = (id: 'learn' | 'glossary' | 'language', event: Event): Deed => ({
  id,
  event,
  words: ({ language }) => vocabulary[language].command[id][0] ?? id,
})

const typed = (id: string, event: Event, text = '…'): Deed => ({ id, event, words: () => text })

const comparisons = channelIds.map((channel, index): Path => {
  const other = channelIds[(index + 1) % channelIds.length] ?? channel
  const words: Deed['words'] = each =>
    `${optionInWords(each, 'channel', channel)} – ${optionInWords(each, 'channel', other)}`
  const event: Event = { kind: 'compared', one: { channel }, other: { channel: other } }
  return { name: `compared ${channel} ${other}`, deeds: [{ id: `compare=${channel},${other}`, event, words }] }
})

const rows: readonly BatchRow[] = [
  { name: 'Contoso', answers: { channel: 'ea', kind: 'both' } },
  { name: 'Fabrikam', answers: { channel: 'csp-partner' } },
  { name: 'Litware', answers: { kind: 'usage' } },
  { name: 'Northwind', answers: {}, unclear: 'telco' },
]

const rates = (helpful: boolean, why?: { readonly reason: (typeof ratingReasons)[number] }): Deed => ({
  id: `rate=${helpful ? 'helpful' : (why?.reason ?? 'unhelpful')}`,
  event: { kind: 'rated', helpful, mark: 'a-mark', of: { shown: ea, before: {} }, ...(why && { why }) },
  words: ({ t }) => (why ? t(`rating.reason.${why.reason}`) : t(`rating.${helpful ? 'yes' : 'no'}Title`)),
})

const unclear = ambiguityIds.map(
  (why): Path => ({
    name: `unclear ${why}`,
    deeds: [
      typed(`unclear=${why}`, {
        kind: 'wasUnclear',
        answers: { kind: 'usage' },
        unclear: { why, channels: ambiguities[why].channels },
        heard: 'whole',
      }),
    ],
  }),
)

const asks = (id: string, event: Extract<Event, { kind: 'askedAsOf' }>): Deed => ({
  id,
  event,
  words: words =>
    [vocabulary[words.language].command.then[0], factsInWords(words, event.said ?? event.shown ?? {})]
      .filter(Boolean)
      .join(': '),
})

const asOf = { day: '2023-12-31', from: '2023-01-01' }
const then: readonly Path[] = [
  { name: 'then, in one sentence', deeds: [asks('then=2023 ea license', { kind: 'askedAsOf', when: asOf, said: ea })] },
  {
    name: 'then, tap by tap',
    deeds: [
      asks('then=2023', { kind: 'askedAsOf', when: asOf, said: {} }),
      asks('channel=ea', { kind: 'askedAsOf', when: asOf, shown: { channel: 'ea' } }),
      asks('kind=license', { kind: 'askedAsOf', when: asOf, shown: ea }),
      plain('continue', { kind: 'wentOn' }),
    ],
  },
  { name: 'then, no day', deeds: [asks('then=?', { kind: 'askedAsOf', when: 'unsaid', said: ea })] },
  {
    name: 'then, to come',
    deeds: [asks('then=2999', { kind: 'askedAsOf', when: { day: '2999-12-31', ahead: true }, said: ea })],
  },
]

const lesson = (step: (typeof lessonSteps)[number]): Deed => ({
  id: `lesson=${step}`,
  event: { kind: 'wantedLesson', step },
  words: ({ language, t }) => topics.get(step)?.[language].title ?? t('lesson.finish'),
})

/** What else it says: in passing, to what it does not understand, and to who has never heard of it. */
export const morePaths: readonly Path[] = [
  ...comparisons,
  {
    name: 'a list',
    deeds: [typed('list', { kind: 'pastedBatch', rows, unread: 0 }, rows.map(({ name }) => name).join('; '))],
  },
  { name: 'lessons', deeds: [command('learn', { kind: 'wantedLesson' }), ...lessonSteps.map(lesson)] },
  { name: 'glossary', deeds: [command('glossary', { kind: 'wantedGlossary' })] },
  ...glossary.map(
    ({ id, ...term }): Path => ({
      name: `term ${id}`,
      deeds: [
        { id: `term=${id}`, event: { kind: 'wantedTerm', term: id }, words: ({ language }) => term[language].term },
      ],
    }),
  ),
  { name: 'it helped', deeds: [answer(ea), rates(true)] },
  {
    name: 'it did not help',
    deeds: [answer(ea), rates(false), ...ratingReasons.map(reason => rates(false, { reason }))],
  },
  ...unclear,
  ...then,
  { name: 'offers', deeds: [typed('offers', { kind: 'askedSomething', offers: ['gdap-what', 'ea-license'] })] },
  { name: 'nothing known', deeds: [typed('offers=', { kind: 'askedSomething', offers: [] })] },
  { name: 'astray', deeds: [typed('stray', { kind: 'strayed', text: '…' })] },
  {
    name: 'astray amid the questions',
    deeds: [answer({ channel: 'ea' }), typed('stray', { kind: 'strayed', text: '…' })],
  },
  { name: 'a card of another version', deeds: [typed('card', { kind: 'notUnderstood' })] },
  { name: 'a person', deeds: [answer(ea), typed('person', { kind: 'wantedPerson' })] },
  { name: 'thanks', deeds: [typed('thanks', { kind: 'thanked' })] },
]
