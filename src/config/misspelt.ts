import { cleanEnvironment, type Environment } from './read.ts'

/** A variable that nobody reads, and the one that it was surely meant to be. */
export interface Misspelt {
  readonly given: string
  readonly meant: string
}

/** Case and separators are what people get wrong first. */
const plain = (name: string) => name.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** How many letters must be put in, taken out, changed or swapped with the next. */
const distance = (one: string, other: string): number => {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swap))
    }
    ;[before, last] = [last, row]
  }
  return last[other.length] ?? 0
}

/** Short names lie close to other programs' (HOST, POST, SORT): of them only the case or the separators may differ. */
const tolerance = (name: string) => (name.length < 6 ? 0 : name.length < 9 ? 1 : 2)

const goesOn = (given: string, ours: string) => given.startsWith(ours)
const stopsShort = (given: string, ours: string) => given.length >= 0.7 * ours.length && ours.startsWith(given)

/** 0: the same but for case. Undefined: another name. DATA_DIRECTORY and ADMIN_GROUP are ours too, but come last. */
const nearness = (given: string, ours: string): number | undefined => {
  const apart = distance(given, ours)
  if (apart <= tolerance(ours)) return apart
  const begins = ours.length >= 7 && (goesOn(given, ours) || stopsShort(given, ours))
  return begins ? 3 : undefined
}

const meantBy = (given: string, names: readonly string[]): string | undefined => {
  const near = names.flatMap(name => {
    const apart = nearness(plain(given), plain(name))
    return apart === undefined ? [] : [{ name, apart }]
  })
  return near.toSorted((one, other) => one.apart - other.apart)[0]?.name
}

/** Variables that are nearly ours, while the one that was meant is not set. Foreign ones such as PATH are passed over. */
export const misspeltIn = (env: Environment, names: readonly string[]): readonly Misspelt[] =>
  Object.entries(cleanEnvironment(env)).flatMap(([given, value]) => {
    if (!value || names.includes(given)) return []
    const meant = meantBy(given, names)
    return meant === undefined || env[meant] ? [] : [{ given, meant }]
  })

/** The environment as it was surely meant. */
export const corrected = (env: Environment, misspelt: readonly Misspelt[]): Environment => ({
  ...env,
  ...Object.fromEntries(misspelt.map(({ given, meant }) => [meant, env[given]])),
})

/** A misspelt name stops the start where the bot serves people, and where it would make the bot serve nobody in silence. */
export const isGrave = (env: Environment, { meant }: Misspelt): boolean =>
  Boolean(env.MicrosoftAppId) || meant.startsWith('MicrosoftApp')

export const mendFor = ({ meant }: Misspelt): string =>
  `is none of the bot’s variables. Did you mean ${meant}? Rename it, or set ${meant} as well`
