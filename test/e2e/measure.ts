import { type Language, languages } from '../../src/conversation/ports.ts'
import { vocabulary } from '../../src/presentation/words.ts'
import { guidanceOn } from '../../src/rules/as-of.ts'
import { consult } from '../../src/rules/consult.ts'
import { type Answers, questions } from '../../src/rules/questions.ts'
import { type Stage, setStage } from './stage.ts'

/**
 * `npm run measure:cards [words]`: how high each answer of today is in the playground's own client, folds closed, and how
 * much there is to read before its first step, and how much of it a phone has scrolled away when it arrives. With words,
 * only the situations whose name holds one of them, as pictures too.
 */
const wanted = process.argv.slice(2)
const now = new Intl.DateTimeFormat('sv-SE').format()

interface Situation {
  readonly name: string
  readonly answers: Answers
}

const situations: readonly Situation[] = [
  ...questions.channel.flatMap(channel =>
    (['license', 'usage', 'both'] as const).map(kind => ({ name: `${channel}; ${kind}`, answers: { channel, kind } })),
  ),
  { name: 'customer', answers: { customer: 'csp-partner' } as const },
].filter(({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word)))

const screens = [
  { width: 390, height: 844, one: 800, both: 1300 },
  { width: 1280, height: 900, one: 620, both: 1300 },
] as const

/** What a person types for it, message by message: "unknown" answers a question. */
const typed = ({ answers: { customer, channel, kind }, name }: Situation, language: Language): readonly string[] => {
  if (customer) return [vocabulary[language].customer['csp-partner'].label]
  return channel === 'unknown' && kind ? [kind, channel] : [name]
}

/** The first step of an answer, in words; nothing where there is none. */
const firstStep = ({ answers }: Situation, language: Language): string | undefined => {
  const advice = consult(answers, now)
  const [section] = advice.kind === 'guide' ? advice.sections : []
  const id = section && guidanceOn(section.guidance, now).steps.flat().at(0)
  return id && vocabulary[language].action[id].text
}

const charactersBefore = (card: string, step: string | undefined): number => {
  const text = card.replaceAll(/\s+/g, ' ')
  const at = step ? text.indexOf(step) : -1
  return at < 0
    ? 0
    : text
        .slice(0, at)
        .replace(/\d?[A-Z]?\s*$/, '')
        .trim().length
}

interface Measured extends Situation {
  readonly language: Language
  /** Which card of the chat it is. */
  readonly card: number
  readonly before: number
  readonly away: number
}

const ask = async (situation: Situation, language: Language, { client }: Stage): Promise<Measured> => {
  let card = ''
  for (const text of [vocabulary[language].button.restart, ...typed(situation, language)]) {
    await client.paste(text)
    card = await client.lastCard()
  }
  const cards = await client.cards()
  const before = charactersBefore(card, firstStep(situation, language))
  const away = await client.scrolledAway()
  if (wanted.length > 0) await client.windowShot(`${situation.name.replace('; ', '-')}-${language}`)
  process.stderr.write(`${situation.name} (${language}): ${before} characters, ${away} px scrolled away on arrival\n`)
  return { ...situation, language, card: cards.length - 1, before, away }
}

const stage = await setStage({ locale: vocabulary.sv.language.tag, ...screens[0], patienceMs: 120_000 })
const all: Measured[] = []
const heights: (readonly number[])[] = []
try {
  for (const language of languages) {
    await stage.client.paste(vocabulary[language].language.name)
    await stage.client.lastCard()
    for (const situation of situations) all.push(await ask(situation, language, stage))
  }
  for (const screen of screens) heights.push(await stage.client.heightsOn(screen))
} finally {
  await stage.close()
}

const goalOf = ({ one, both }: (typeof screens)[number], { answers }: Situation) =>
  answers.kind === 'both' ? both : one

const mostBefore = 260
const over = (found: number, goal: number) => (found > goal ? `${found} !` : `${found}`)

const row = (situation: Situation): string => {
  const found = languages.flatMap(language =>
    all.filter(each => each.name === situation.name && each.language === language),
  )
  const high = screens.flatMap((screen, index) =>
    found.map(({ card }) => over(heights[index]?.[card] ?? 0, goalOf(screen, situation))),
  )
  const rest = [...found.map(({ before }) => over(before, mostBefore)), ...found.map(({ away }) => away)]
  return `| ${[situation.name, ...high, ...rest].join(' | ')} |`
}
const columns = [
  ...screens.flatMap(({ width }) => languages.map(language => `${width} px ${language}`)),
  ...languages.map(language => `characters ${language}`),
  ...languages.map(language => `away ${language}`),
]
process.stdout.write(
  `${[`| situation | ${columns.join(' | ')} |`, `|---|${columns.map(() => '---:|').join('')}`, ...situations.map(row)].join('\n')}\n`,
)
