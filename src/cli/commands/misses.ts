import { readConfig } from '../../config/config.ts'
import type { Environment } from '../../config/read.ts'
import type { Miss } from '../../conversation/ports.ts'
import { readTopics } from '../../presentation/topics.ts'
import { command, json, lang } from '../command.ts'
import type { Chosen } from '../options.ts'
import { columns } from '../report/columns.ts'
import { type MissGroup, missGroups } from '../report/miss-groups.ts'
import { keptMisses } from '../store.ts'
import { labelledMessages, missedMessages } from '../trial/known-messages.ts'
import { readProposal } from '../trial/proposal.ts'
import { tried } from '../trial/trial.ts'
import { trialText } from '../trial/trial-text.ts'

const listOf = (groups: readonly MissGroup[], kept: readonly Miss[], where: string, days: number): string => {
  if (days === 0) return 'MISSES_DAYS is 0: nothing is kept.'
  if (kept.length === 0) return `Nothing that was not understood is kept in ${where} from the last ${days} days.`
  const rows = groups.map(({ count, first, last, nearest, example }) => [
    String(count),
    first === last ? first : `${first} – ${last}`,
    nearest ?? '–',
    example,
  ])
  return columns([['count', 'days', 'nearest topic', 'example'], ...rows], ['count'])
}

const options = {
  lang: { ...lang, is: 'only what was written in this language' },
  json,
  try: { text: '"PHRASE=TOPIC"', is: 'what one more way to ask a topic would change' },
} as const

const missed = async (chosen: Chosen<typeof options>, _texts: readonly string[], env: Environment): Promise<string> => {
  const topics = [...readTopics().values()]
  const proposal = chosen.try === undefined ? undefined : readProposal(chosen.try, topics)
  const config = readConfig(env)
  const spoken = ({ language }: { readonly language: string }) => !chosen.lang || language === chosen.lang
  const kept = (await keptMisses(config)).filter(spoken)
  if (proposal) {
    const trial = tried(proposal, topics, [...missedMessages(kept), ...labelledMessages().filter(spoken)])
    return chosen.json ? JSON.stringify(trial, null, 2) : trialText(trial)
  }
  const groups = missGroups(kept, topics)
  return chosen.json
    ? JSON.stringify(groups, null, 2)
    : listOf(groups, kept, config.DATABASE_URL ? 'the database' : config.DATA_DIR, config.MISSES_DAYS)
}

/** `misses`: what was not understood, in groups, the largest first; or what one more way to ask a topic would change. */
export const misses = command(
  {
    does: 'What was not understood, in groups, the largest first.',
    options,
    example: 'misses --try "vem äger kunden=end-customer"',
  },
  missed,
)
