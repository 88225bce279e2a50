import type { Section } from '../rules/channels.ts'
import { consult } from '../rules/consult.ts'
import { type Answers, type QuestionId, questions } from '../rules/questions.ts'

/** The interview as the rules lead it: a question with its answers, those that lead to the same together, or the advice. */
export type Step =
  | { readonly ask: QuestionId; readonly ways: readonly { readonly options: readonly string[]; readonly to: Step }[] }
  | { readonly sections: readonly Section[] }

const stepsFrom = (answers: Answers, day: string): Step => {
  const advice = consult(answers, day)
  return advice.kind === 'guide' ? { sections: advice.sections } : waysFrom(advice.question, answers, day)
}

/** Where the answers to a question lead. */
export const waysFrom = (ask: QuestionId, answers: Answers, day: string): Step => {
  const ways = new Map<string, { options: string[]; to: Step }>()
  for (const option of questions[ask]) {
    const to = stepsFrom({ ...answers, [ask]: option }, day)
    const same = ways.get(JSON.stringify(to)) ?? { options: [], to }
    ways.set(JSON.stringify(to), { ...same, options: [...same.options, option] })
  }
  return { ask, ways: [...ways.values()] }
}
