import { expect } from 'chai'
import { z } from 'zod/v4'
import { languages } from '../../src/conversation/ports.ts'
import { glossary, termNamed, termsIn } from '../../src/presentation/glossary.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { inEach } from '../../src/presentation/words.ts'
import { documentIds } from '../../src/rules/documents.ts'
import { lessons } from '../../src/rules/lessons.ts'

const words = z.strictObject({
  term: z.string().min(2).max(60),
  means: z.string().min(20).max(160),
  said: z.array(z.string().min(2)),
})
const shape = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  topic: z.string().optional(),
  source: z
    .strictObject({ document: z.enum(documentIds), date: z.iso.date().nullable(), seen: z.iso.date() })
    .optional(),
  everyday: z.literal(true).optional(),
  ...inEach(() => words),
})

describe('The glossary', () => {
  it('has 77 terms, each once, with what it means in every language', () => {
    expect(z.array(shape).parse(glossary)).to.have.length(77)
    expect(new Set(glossary.map(({ id }) => id))).to.have.property('size', 77)
  })

  it('leads only to topics that exist, and so do the lessons', () => {
    const topics = readTopics()
    for (const { topic } of glossary) if (topic) expect(topics.has(topic), topic).to.equal(true)
    for (const lesson of lessons) expect(topics.has(lesson), lesson).to.equal(true)
  })

  it('knows each term by each of its names', () => {
    for (const term of glossary) {
      for (const name of languages.flatMap(language => [term[language].term, ...term[language].said]))
        expect(termNamed(name), name).not.to.equal(undefined)
    }
  })

  it('finds a term with its ending, and not inside another word', () => {
    const ids = (text: string) => termsIn('sv', text).map(({ id }) => id)
    expect(ids('Återförsäljarrelationen godkänns av en global administratör.')).to.deep.equal([
      'reseller-relationship',
      'global-admin',
    ])
    expect(ids('Ett vanligt team, inget mer; heap.')).to.deep.equal([])
  })
})
