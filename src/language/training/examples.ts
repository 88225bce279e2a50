/** The labelled texts of this folder as one list; statements are multiplied with a fixed seed. */
import type { Intent } from '../words/commands.ts'
import english from './messages.en.json' with { type: 'json' }
import mixed from './messages.mixed.json' with { type: 'json' }
import swedish from './messages.sv.json' with { type: 'json' }
import questionsEn from './questions.en.json' with { type: 'json' }
import questionsSv from './questions.sv.json' with { type: 'json' }
import retired from './retired.json' with { type: 'json' }
import { randomFrom } from './softmax.ts'
import statements from './statements.json' with { type: 'json' }

export interface Labelled {
  readonly text: string
  readonly lang: 'sv' | 'en' | 'mixed'
  readonly intent: Intent
}

/** How often each sentence with a hole is filled. */
const fillings = 7

const fill = (templates: readonly string[], intent: Intent, lang: Labelled['lang'], random: () => number) => {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  return templates.flatMap(template =>
    Array.from({ length: template.includes('{') ? fillings : 1 }, (): Labelled => {
      const text = template.replace('{channel}', pick(statements.channel)).replace('{kind}', pick(statements.kind))
      return { text, lang, intent }
    }),
  )
}

const listed = (byIntent: Readonly<Record<string, readonly string[]>>, lang: Labelled['lang']): readonly Labelled[] =>
  Object.entries(byIntent).flatMap(([intent, texts]) => texts.map(text => ({ text, lang, intent: intent as Intent })))

const asked = (byTopic: Readonly<Record<string, readonly string[]>>, lang: Labelled['lang']): readonly Labelled[] =>
  Object.values(byTopic).flatMap(texts => texts.map(text => ({ text, lang, intent: 'ask' as const })))

/** All labelled examples, in a fixed order. */
export const examples = (): readonly Labelled[] => {
  const random = randomFrom(20200617)
  return [
    ...listed(swedish, 'sv'),
    ...listed(english, 'en'),
    ...listed(mixed, 'mixed'),
    ...asked(questionsSv, 'sv'),
    ...asked(questionsEn, 'en'),
    ...fill(statements.sv, 'inform', 'sv', random),
    ...fill(statements.en, 'inform', 'en', random),
    ...fill(statements.correct, 'correct', 'mixed', random),
    ...fill(statements.start_guidance, 'start_guidance', 'mixed', random),
  ]
}

/** Labelled sets that are tests no longer. Their languages are not told apart: the language model has no use for them. */
export const retiredExamples = (): readonly Labelled[] => [
  ...asked(retired.asked, 'mixed'),
  ...listed(retired.said, 'mixed'),
]
