import { mkdirSync, writeFileSync } from 'node:fs'
import { languages } from '../../src/conversation/ports.ts'
import { readable, readableRequests } from './readable.ts'
import { requestStructureOf } from './request-structure.ts'
import { walkRequests } from './request-walk.ts'
import { structureOf, walkAll } from './walk.ts'

/** `npm run transcripts`: the structures, which are committed, and the transcripts to read, two files a language. */
const [walked, requests] = [await walkAll(), await walkRequests()]
writeFileSync(new URL('structure.txt', import.meta.url), structureOf(walked))
writeFileSync(new URL('requests.txt', import.meta.url), requestStructureOf(requests))
const folder = new URL('../../test-output/transcripts/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const language of languages) {
  const files = {
    [language]: readable(walked, language),
    [`requests.${language}`]: readableRequests(requests, language),
  }
  for (const [name, text] of Object.entries(files)) {
    const file = new URL(`${name}.md`, folder)
    writeFileSync(file, text)
    process.stdout.write(`${file.pathname}\n`)
  }
}
