/** The topics for tests: the real files where they are, a fixture of fifty where they are not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Topic } from '../../src/language/topics.ts'

const folder = new URL('../../locales/topics/', import.meta.url)
const fixture = new URL('./topics.json', import.meta.url)

const topicsIn = (file: URL): readonly Topic[] => JSON.parse(readFileSync(file, 'utf8')) as readonly Topic[]

export const testTopics = (): readonly Topic[] => {
  if (!existsSync(folder)) return topicsIn(fixture)
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return files.sort().flatMap(name => topicsIn(new URL(name, folder)))
}
