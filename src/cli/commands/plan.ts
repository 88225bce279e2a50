import { commonLanguage } from '../../conversation/ports.ts'
import { planRecord } from '../../presentation/plan/record.ts'
import { planText } from '../../presentation/plan/text.ts'
import { createWords } from '../../presentation/words.ts'
import { command, json, lang } from '../command.ts'
import { WrongUsage } from '../options.ts'
import { keyOf, moveOptions, planned } from '../planned.ts'

const options = { ...moveOptions, lang, json, ics: { is: 'a file for a calendar' } } as const

/** `plan`: the move of one customer as dated steps, as text, for other programs, or for a calendar. */
export const plan = command(
  {
    does: 'The move of one customer as steps with days: who does what until when, and why.',
    options,
    example: 'plan --channel csp-partner --kind license --term-end 2027-03-31 --lang sv',
  },
  async ({ lang = commonLanguage, json, ics, ...chosen }, _texts, env): Promise<string> => {
    if (json && ics) throw new WrongUsage('Either --json or --ics.')
    const words = createWords()[lang]
    const made = await planned(chosen, env)
    if (json) return JSON.stringify(planRecord(words, made), null, 2)
    if (!ics) return planText(words, made, chosen.name)
    const { planCalendar } = await import('../../handouts/calendar.ts')
    return planCalendar(words, made, { key: keyOf(made, chosen.name), ...(chosen.name && { name: chosen.name }) })
  },
)
