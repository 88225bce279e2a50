import { writeFileSync } from 'node:fs'
import { pictures } from './pictures.ts'

/** Draws the decision map anew: `npm run map`, after a rule or a word has changed. */
for (const [name, picture] of pictures) writeFileSync(new URL(name, import.meta.url), picture)
