import { mkdirSync, writeFileSync } from 'node:fs'
import { languages } from '../../src/conversation/ports.ts'
import { readable } from './readable.ts'
import { structureOf, walkAll } from './walk.ts'

/** `npm run transcripts`: the structure, which is committed, and the transcripts to read, one file a language. */
const walked = await walkAll()
writeFileSync(new URL('structure.txt', import.meta.url), structureOf(walked))
const folder = new URL('../../test-output/transcripts/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const language of languages) {
  const file = new URL(`${language}.md`, folder)
  writeFileSync(file, readable(walked, language))
  process.stdout.write(`${file.pathname}\n`)
}
