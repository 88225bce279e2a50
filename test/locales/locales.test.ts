import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { cut } from '../../src/input/cut.ts'
import { glossary } from '../../src/presentation/glossary.ts'
import { createPresentation } from '../../src/presentation/present.ts'
import { countryInWords } from '../../src/presentation/requests/lines.ts'
import type { Topic, TopicAnswer } from '../../src/presentation/topics.ts'
import { readTopics } from '../../src/presentation/topics.ts'
import { createWords, inEach, vocabulary } from '../../src/presentation/words.ts'
import { countries } from '../../src/relationships/countries.ts'
import { sources } from '../../src/rules/sources.ts'
import { textsOf } from '../cards/card.ts'
import { daysInMoves } from '../cards/every-move.ts'
import { everyReply, namesOnLists } from '../cards/every-reply.ts'
import { namesInRequests } from '../cards/every-request.ts'

type Tree = { readonly [key: string]: string | readonly string[] | Tree }

const leaves = (tree: Tree, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[[...path, key].join('.'), value]]
    return Array.isArray(value) ? [[[...path, key].join('.'), value.join('\n')]] : leaves(value as Tree, [...path, key])
  })

const words = Object.fromEntries(languages.map(language => [language, new Map(leaves(vocabulary[language]))]))
/** A language may have more plurals than English: each has the holes of the general one. */
const inEnglish = (key: string) => words.en?.get(key) ?? words.en?.get(key.replace(/_[a-z]+$/, '_other'))
const whatever = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')
const holes = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

/** Compounds that a translation machine splits, and words that it gets wrong. */
const machineTranslated =
  /åter försälj|försäljnings agent|kund prenumeration|prenumerations (period|information)|någon annan stans|användnings tjänst|syndikerings partner|indirekt provider|funktions versioner|samverka/i

describe('The words', () => {
  for (const language of languages) {
    it(`in ${language} have the same keys as the other languages`, () => {
      const keys = (of: string) => new Set([...(words[of]?.keys() ?? [])].map(whatever))
      expect([...keys(language)]).to.have.members([...keys('en')])
    })

    it(`in ${language} have the same holes as English, key by key`, () => {
      for (const [key, text] of words[language] ?? []) expect(holes(text), key).to.deep.equal(holes(inEnglish(key)))
    })

    it(`in ${language} are all there: none is empty but the clue of no answer`, () => {
      for (const [key, text] of words[language] ?? []) {
        if (key !== 'partner.unknown.clue') expect(text.trim(), key).not.to.equal('')
      }
    })

    it(`in ${language} have every plural form that the language needs`, () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
      const counted = [...(words.en?.keys() ?? [])].filter(key => key.endsWith('_other')).map(whatever)
      expect(counted).to.include('batch.title')
      for (const key of counted)
        for (const form of forms) expect(words[language]?.has(`${key}_${form}`), `${key}_${form}`).to.equal(true)
    })
  }

  it('are Swedish as a Swede writes it', () => {
    for (const [key, text] of words.sv ?? []) expect(text, key).not.to.match(machineTranslated)
  })

  it('are named by their key when an author forgets one', () => {
    const { title, ...help } = vocabulary.sv.help
    const forgetful = createWords({ ...vocabulary, sv: { ...vocabulary.sv, help } })
    expect(title).to.be.a('string')
    expect(() => forgetful.sv.t('help.title')).to.throw('No words for "help.title": add the key')
  })

  it('mean one thing each when they are commands', () => {
    const meanings = new Map<string, string>()
    for (const language of languages) {
      for (const [command, phrases] of Object.entries(vocabulary[language].command)) {
        const meaning = command === 'language' ? `${command} ${language}` : command
        for (const phrase of phrases) {
          expect(meanings.get(phrase) ?? meaning, phrase).to.equal(meaning)
          meanings.set(phrase, meaning)
        }
      }
    }
  })
})

describe('A pseudo-language', () => {
  const [open, close] = ['⟦', '⟧']
  const bracketed = (tree: Tree): Tree =>
    Object.fromEntries(
      Object.entries(tree).map(([key, value]) => [
        key,
        typeof value === 'string' ? open + value + close : Array.isArray(value) ? value : bracketed(value as Tree),
      ]),
    )
  const pseudo = bracketed(vocabulary.en)
  const voices = createWords(inEach(() => pseudo))
  const texts = (topic: Topic): Topic => {
    const words = { ...bracketed(topic.en as unknown as Tree), asked: [] } as unknown as Topic['en']
    const bracketedSources = (answer: TopicAnswer) =>
      answer.sources.map(({ heading, ...source }) => ({
        ...source,
        ...(heading && { heading: open + heading + close }),
      }))
    const later = topic.later?.map(answer => ({
      ...answer,
      sources: bracketedSources(answer),
      en: bracketed(answer.en as unknown as Tree) as unknown as TopicAnswer['en'],
    }))
    return {
      ...topic,
      sources: bracketedSources(topic),
      ...(later && { later }),
      since: topic.since.map(change => ({ ...change, en: open + change.en + close })),
      ...inEach(() => words),
    }
  }
  const topics = new Map([...readTopics()].map(([id, topic]) => [id, texts(topic)]))
  const dates = Object.values(sources).flatMap(({ date }) => (date ? [voices.en.date(date)] : []))

  const planned = daysInMoves.map(voices.en.date)

  /** The glossary stands in locales/ as well. */
  const explained = glossary
    .flatMap(term => [term.en.means, ...languages.map(language => term[language].term)])
    .toSorted((one, other) => other.length - one.length)

  /** What is left of a text outside all brackets. */
  const outside = (text: string): string => {
    let depth = 0
    const undated = [...dates, ...planned, ...explained].reduce((rest, date) => rest.replaceAll(date, ''), text)
    return [...undated]
      .filter(char => {
        if (char === open) depth++
        const kept = depth === 0
        if (char === close) depth--
        return kept
      })
      .join('')
  }

  /** What people wrote, and the names of countries, which the platform knows. */
  const peoplesOwn = new Set([
    ...countries.map(code => countryInWords(voices.en, code)),
    ...namesInRequests,
    ...namesOnLists,
    ...namesOnLists.map(name => cut(name, 24)),
  ])

  /** A row that can be tapped is named by all that it says, somebody's own words first. */
  const withoutTheirs = (text: string): string => {
    const line = text.replace(/^\d+\. /, '')
    const theirs = [...peoplesOwn].find(own => line.startsWith(`${own}. `)) ?? ''
    const rest = line.slice(theirs.length).split(theirs ? /\. | · / : ' · ')
    return rest.filter(part => !peoplesOwn.has(part)).join(' · ')
  }

  it('shows that every word comes from locales/', () => {
    const { present } = createPresentation({ voices, topics, expert: 'expert@partner.example' })
    for (const { name, reply } of everyReply.filter(({ name }) => !name.startsWith('words not understood'))) {
      for (const text of textsOf(present(reply, 'en').card)) {
        const bare = outside(withoutTheirs(text))
          .replace(/https:\S+/g, '')
          .replace(/^(\*\*)?\d?[A-C](?=$|: | |\*\* )/gm, '')
        expect(bare, `${name}: ${text}`).not.to.match(/\p{Letter}/u)
      }
    }
  })
})
