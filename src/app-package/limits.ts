import type { Place } from './fill.ts'
import type { Manifest } from './manifest.ts'

/** Tighter than the newest schema, so that older clients and the store take the package too. */
const most = { commands: 10, title: 32, description: 128, words: 500 } as const

/** The store refuses a name that suggests that Microsoft made the app, and one that only says what any app is. */
const taken = /\b(microsoft|teams|office|azure|outlook|partner ?cent(er|re|ret)|entra|dynamics|copilot|windows)\b/i

const longerThan = (limit: number, { path, text }: Place) =>
  text.length > limit ? [`${path} has ${text.length} characters, at most ${limit} are shown everywhere`] : []

const faultsAt = (place: Place): readonly string[] => {
  const { path, text } = place
  if (/^name\./.test(path)) return taken.test(text) ? [`${path} has a product name of Microsoft’s: ${text}`] : []
  if (path === 'description.full') {
    const words = text.split(/\s+/).length
    return words > most.words ? [`${path} has ${words} words, the store takes ${most.words}`] : []
  }
  if (/\.commands\[\d+\]\.title$/.test(path)) return longerThan(most.title, place)
  return /\.commands\[\d+\]\.description$/.test(path) ? longerThan(most.description, place) : []
}

const repeatedTitles = (places: readonly Place[]): readonly string[] => {
  const titles = places.filter(({ path }) => /\.commands\[\d+\]\.title$/.test(path))
  return titles
    .filter(({ path, text }, index) =>
      titles.slice(0, index).some(one => one.text === text && listOf(one.path) === listOf(path)),
    )
    .map(({ path, text }) => `${path} is "${text}" a second time`)
}

const listOf = (path: string) => path.replace(/\.commands\[.*/, '')

/** What is too long, too many or not ours to say: in the manifest, or in a language file. */
export const textFaults = (places: readonly Place[]): readonly string[] => [
  ...places.flatMap(faultsAt),
  ...repeatedTitles(places),
]

export const commandFaults = ({ bots = [] }: Manifest): readonly string[] =>
  bots
    .flatMap(({ commandLists = [] }) => commandLists)
    .map(({ commands }) => commands.filter(({ type }) => type !== 'prompt').length)
    .filter(count => count > most.commands)
    .map(count => `has a list of ${count} commands, at most ${most.commands} are shown everywhere`)
