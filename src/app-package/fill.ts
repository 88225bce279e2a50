/** A text in manifest.json that is said elsewhere: `${{words}}` in the language files, any other name in the configuration. */
const hole = /^\$\{\{(\w+)\}\}$/
const holeOf = (text: string) => hole.exec(text)?.[1]

export interface Place {
  /** As Microsoft's language files name it: `bots[0].commandLists[0].commands[2].title`. */
  readonly path: string
  readonly text: string
}

const inside = (path: string, key: string, list: boolean) => (list ? `${path}[${key}]` : path ? `${path}.${key}` : key)

/** Every text of a manifest and where it stands. */
export const placesIn = (node: unknown, path = ''): readonly Place[] => {
  if (typeof node === 'string') return [{ path, text: node }]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => placesIn(value, inside(path, key, Array.isArray(node))))
}

/** The manifest with its holes filled. A hole that nobody knows how to fill stays, for the check to name. */
export const fill = (
  node: unknown,
  values: Readonly<Record<string, string>>,
  words: Readonly<Record<string, string>>,
  path = '',
): unknown => {
  if (typeof node === 'string') {
    const name = holeOf(node)
    if (name === undefined) return node
    return (name === 'words' ? words[path] : values[name]) ?? node
  }
  if (typeof node !== 'object' || node === null) return node
  const list = Array.isArray(node)
  const filled = Object.entries(node).map(
    ([key, value]) => [key, fill(value, values, words, inside(path, key, list))] as const,
  )
  return list ? filled.map(([, value]) => value) : Object.fromEntries(filled)
}

/** The holes that were left open. */
export const openHoles = (manifest: unknown): readonly Place[] =>
  placesIn(manifest).filter(({ text }) => text.includes('${{'))
