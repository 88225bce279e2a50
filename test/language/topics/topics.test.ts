import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { z } from 'zod/v4'
import { type Language, languages } from '../../../src/conversation/ports.ts'
import { isTrained } from '../../../src/language/text/trained.ts'
import { inEach, vocabulary } from '../../../src/presentation/words.ts'
import { edition } from '../../../src/rules/changes.ts'
import { documentIds, pageOf } from '../../../src/rules/documents.ts'

/** The day on which the topics were written, or today where that is later. */
const today = ['2026-11-30', new Date().toISOString().slice(0, 10)].sort()[1] ?? ''
const locales = new URL('../../../locales/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, locales), 'utf8'))

const sentence = z.string().trim().min(1)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const day = z.iso.date().refine(date => date <= today, 'a date after today')
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .refine(date => date <= today.slice(0, 7), 'a month after today')

/** Where the engine reads, it needs to know how people ask. */
const wordsIn = (language: Language) =>
  z.strictObject({
    title: sentence.max(60),
    question: sentence,
    answer: sentence,
    before: sentence.optional(),
    asked: z
      .array(sentence)
      .min(isTrained(language) ? 10 : 0)
      .max(20),
  })
const source = z.strictObject({
  document: z.enum(documentIds),
  date: day.nullable(),
  heading: sentence.optional(),
  seen: day,
})
const certainty = z.enum(['dated', 'undated', 'third-party', 'conflicting'])
const held = { from: z.union([day, month]).optional(), by: day.optional(), seen: day.optional() }
/** Since when: known in one of three ways, never in two. */
const isHeld = (each: object) => ['from', 'by', 'seen'].filter(how => how in each).length === 1
const standing = {
  ...held,
  basis: z.enum(['stated', 'implied', 'not-stated']),
  certainty,
  sources: z.array(source).min(1),
}
const answer = z.strictObject({
  ...standing,
  ...inEach(() => z.strictObject({ answer: sentence, before: sentence.optional() })),
})
const topic = z.strictObject({
  ...standing,
  id: slug,
  later: z.array(answer.refine(isHeld)).min(1).optional(),
  since: z.array(z.strictObject({ ...held, certainty, source, ...inEach(() => sentence) }).refine(isHeld)),
  related: z.array(slug).min(2),
  links: z.array(slug).min(1).optional(),
  ...inEach(wordsIn),
})
const files = readdirSync(new URL('topics/', locales)).filter(name => name.endsWith('.json'))
const topics = files.flatMap(name => z.array(topic.refine(isHeld)).parse(read(`topics/${name}`)))

/** Every answer that a topic gives or gave, oldest first. */
const answersOf = (each: (typeof topics)[number]) => [each, ...(each.later ?? [])]
const firstDay = ({ from, by, seen }: z.infer<typeof answer>): string => from ?? by ?? seen ?? ''
const ids = new Set(topics.map(each => each.id))

/** Lower case, and nothing but letters and digits between single spaces. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** The values that stand more than once. */
const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

/** Every text of a language with where it stands. */
const textsIn = (language: Language) =>
  topics.flatMap(each => {
    const { title, question, asked } = each[language]
    const answered = answersOf(each).flatMap(({ [language]: { answer, before = [] } }) => [answer, ...[before].flat()])
    const texts = [title, question, ...answered, ...asked, ...each.since.map(change => change[language])]
    return texts.map(text => `${each.id}: ${text}`)
  })
const swedish = textsIn('sv')
const texts = languages.flatMap(textsIn)

/** What machine translation makes of Swedish compounds and terms. */
const machineTranslated = [
  /\båter försäljar/i,
  /återförsäljar[es]+ relation/i,
  /\bprenumerations (period|information|id)/i,
  /\bförsäljnings agent/i,
  /\badministratörs (agent|behörighet|roll)/i,
  /\bsupport (kontakt|ärende|agent)/i,
  /\bkund (prenumeration|avtal|relation)/i,
  /\banvändnings (tjänst|baserad)/i,
  /\blicens (baserad|prenumeration)/i,
  /\bklient organisation/i,
  /\bkommunikations kanal/i,
  /\bfunktions (version|utgång)/i,
  /\bsyndikerings partner/i,
  /\b(partner|inköps) kanal/i,
  /\binbjudnings (länk|mejl)/i,
  /\böverförings (begäran|blankett|formulär)/i,
  /\bpartner avtal/i,
  /\bindirekt provider/i,
  /någon annan stans/i,
  /supportbiljett/i,
  /funktionsutgång/i,
  /partner för posten/i,
  /rekognoserings/i,
]

describe('the guidance topics', () => {
  it('are at least a hundred and forty', () => {
    expect(topics.length).to.be.at.least(140)
  })

  it('have an id of their own each', () => {
    expect(repeated(topics.map(each => each.id))).to.deep.equal([])
  })

  it('are related to topics that exist, each to two or more and never to itself', () => {
    const lost = topics.flatMap(each =>
      each.related.filter(id => !ids.has(id) || id === each.id).map(id => `${each.id} → ${id}`),
    )
    expect(lost).to.deep.equal([])
    expect(topics.filter(each => repeated(each.related).length > 0).map(each => each.id)).to.deep.equal([])
  })

  it('can each be reached from another one', () => {
    const reached = new Set(topics.flatMap(each => each.related))
    expect([...ids].filter(id => !reached.has(id))).to.deep.equal([])
  })

  it('answer in two to five sentences', () => {
    const off = topics.flatMap(each =>
      answersOf(each).flatMap(one =>
        languages
          .filter(language => {
            const count = one[language].answer.match(/[.!?](?= |$)/g)?.length ?? 0
            return count < 2 || count > 5
          })
          .map(language => `${each.id} (${language}, ${firstDay(one)})`),
      ),
    )
    expect(off).to.deep.equal([])
  })

  it('name no year in the answer, for the card prints since when it holds', () => {
    const dated = topics.filter(each =>
      answersOf(each).some(one => languages.some(language => /\b(19|20)\d\d\b/.test(one[language].answer))),
    )
    expect(dated.map(each => each.id)).to.deep.equal([])
  })

  it('never share a way of asking', () => {
    const waysIn = (each: (typeof topics)[number]) =>
      languages.map(language => [each[language].question, ...each[language].asked].map(plain))
    for (const ways of topics.flatMap(waysIn)) expect(repeated(ways)).to.deep.equal([])
    expect(repeated(topics.flatMap(each => [...new Set(waysIn(each).flat())]))).to.deep.equal([])
  })

  it('have a title of their own in each language', () => {
    for (const language of languages) {
      expect(repeated(topics.map(each => plain(each[language].title)))).to.deep.equal([])
    }
  })

  it('give their answers oldest first, and tell what changed after the edition in that order too', () => {
    for (const each of topics) {
      const answered = answersOf(each).map(firstDay)
      expect(answered, each.id).to.deep.equal([...new Set(answered)].sort())
      const changed = each.since.map(({ from, by, seen }) => from ?? by ?? seen ?? '')
      expect(changed, each.id).to.deep.equal([...changed].sort())
      expect(
        changed.every(date => date > edition),
        each.id,
      ).to.equal(true)
    }
  })

  it('stand on a dated page where they are called dated, and never were read before their page was written', () => {
    const standing = topics.flatMap(each => [
      ...answersOf(each).map(({ certainty, sources }) => ({ id: each.id, certainty, sources })),
      ...each.since.map(({ certainty, source }) => ({ id: each.id, certainty, sources: [source] })),
    ])
    const undated = standing.filter(
      ({ certainty, sources }) =>
        certainty === 'dated' && sources.every(({ date, document }) => !date && pageOf(document)),
    )
    expect(undated.map(({ id }) => id)).to.deep.equal([])
    const early = standing.filter(({ sources }) => sources.some(({ date, seen }) => date !== null && date > seen))
    expect(early.map(({ id }) => id)).to.deep.equal([])
  })

  it('name documents that are known, with a title in every language', () => {
    const named = topics.flatMap(each => [
      ...answersOf(each).flatMap(({ sources }) => sources.map(({ document }) => document)),
      ...each.since.map(change => change.source.document),
      ...(each.links ?? []),
    ])
    expect(named.filter(id => !(documentIds as readonly string[]).includes(id))).to.deep.equal([])
    for (const language of languages) expect(vocabulary[language].document).to.have.all.keys(documentIds)
  })

  it('say it plainly where the documents do not', () => {
    const silent = topics.flatMap(each =>
      answersOf(each)
        .filter(one => one.basis === 'not-stated')
        .map(one => ({ id: each.id, sv: one.sv.answer, en: one.en.answer })),
    )
    expect(silent.length).to.be.at.least(6)
    expect(silent.filter(({ sv }) => !/\b(inte|inget)\b/.test(sv)).map(({ id }) => id)).to.deep.equal([])
    expect(silent.filter(({ en }) => !/\b(not|no)\b/.test(en)).map(({ id }) => id)).to.deep.equal([])
  })

  it('are free of Markdown, addresses, straight double quotes and stray spaces', () => {
    expect(texts.filter(text => /\*\*|`|\]\(|https?:|www\.|"| {2}|\n/.test(text))).to.deep.equal([])
  })

  it('are free of compounds that machine translation has split', () => {
    expect(swedish.filter(text => machineTranslated.some(error => error.test(text)))).to.deep.equal([])
  })
})

describe('the documents', () => {
  it('have a path that ends in the document, or none where it is not known', () => {
    const odd = documentIds.filter(
      id => !(pageOf(id)?.path ?? `/${id}`).endsWith(`/${id}`) && !id.startsWith('announcements-'),
    )
    expect(odd).to.deep.equal([])
  })
})
