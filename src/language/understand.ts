/** Free text → what it means: the one door of this room. Pure, in process, offline; everything is built once, by `createUnderstanding`. */
import { longestRead } from '../conversation/events.ts'
import { type FactReading, factReader, type ReadFacts, spellingReader } from './facts/fact-reader.ts'
import { slotOf } from './facts/marks.ts'
import { commandReader, languageReader } from './intent/commands.ts'
import {
  goesFirst,
  isDoubtful,
  isEmpty,
  isOurs,
  jointly,
  likeliest,
  onlyTells,
  unlikelyAnyway,
  unlikelyWhenAsking,
  verdictOn,
} from './intent/decide.ts'
import { featuresOf } from './intent/features.ts'
import { asksOfCase, besideUs, type Meaning, ofSeveral, simply, withFacts } from './intent/meaning.ts'
import { type IntentModel, intentModelReader, type Likelihood } from './intent/model.ts'
import { answerTo, isDontKnow } from './intent/pending.ts'
import { asksAtOnce, isQuestion, mayTell, opensAsking, wantsGuide } from './intent/question.ts'
import { corrects, hasFacts, isBare, takesBack, unlikelyWhenStating } from './intent/stating.ts'
import type { Context, Understand } from './intent/understanding.ts'
import { customersTold } from './situations/customers.ts'
import { read } from './text/read.ts'
import { speechReader } from './text/which-language.ts'
import { exactPhrasing } from './topics/phrasings.ts'
import { type Ranking, type TopicModel, topicRanker } from './topics/ranking.ts'
import { retriever } from './topics/retrieve.ts'
import { answersIn, type Topic } from './topics/topic.ts'

/** Below this no topic has anything to do with it. */
const leastHope = 0.12

const leanOf = (likelihood: Likelihood): number => Math.log((likelihood.ask + 1e-4) / (likelihood.out_of_scope + 1e-4))

/** The words that topics use: no typos. */
const wordsOf = (topics: readonly Topic[]): readonly string[] =>
  topics.flatMap(topic => read(`${answersIn(topic)} ${topic.sv.question} ${topic.en.question}`)).map(({ word }) => word)

interface Means {
  readonly topics: readonly Topic[]
  readonly readFacts?: ReadFacts
  /** Others than the trained ones, to measure on what those have not seen. */
  readonly models?: { readonly topics?: TopicModel; readonly intents?: IntentModel }
}

/** Builds the engine: lexicon, models and topics are prepared once. */
export const createUnderstanding = ({ topics, readFacts = factReader(), models = {} }: Means): Understand => {
  const [readCommand, readLanguage] = [commandReader(), languageReader()]
  const [readSpeech, likelihoodOf, retrieve] = [speechReader(), intentModelReader(models.intents), retriever(topics)]
  const rank = topicRanker(models.topics)
  const [spelled, phrased] = [spellingReader(wordsOf(topics)), exactPhrasing(topics)]

  const question = (ranking: Ranking, reading: FactReading, likelihood: Likelihood): Meaning => {
    const retrieval = retrieve(ranking)
    const verdict = verdictOn(retrieval, leanOf(likelihood))
    const leans = likelihood.ask >= likelihood.out_of_scope && verdict.confidence >= leastHope
    const asks = leans || isOurs(retrieval)
    return asks
      ? { ...withFacts('ask', reading, 0), ...verdict }
      : { ...simply('out_of_scope'), confidence: 1 - verdict.confidence }
  }

  /** "The old partner refuses, what now?": without a channel it may be a question that a topic answers. */
  const guided = (words: readonly string[], reading: FactReading): Meaning => {
    const start = withFacts('start_guidance', reading, 1)
    if (reading.facts.channel) return start
    const ranking = rank(words)
    const asked = question(ranking, reading, jointly(likelihoodOf(featuresOf(words, reading.marks)), ranking.about))
    return asked.outcome === 'answer' ? asked : start
  }

  const meaning = (words: readonly string[], reading: FactReading, { answers, language }: Context): Meaning => {
    const states = Object.keys(reading.facts).length > 0 || reading.ambiguity !== undefined
    const tells = states && !isQuestion(words) && isBare(words, reading)
    const topic = tells ? undefined : phrased(words)
    if (topic) return { ...withFacts('ask', reading, 1), topic, outcome: 'answer' }
    const aside = isQuestion(words) && !reading.leaves ? undefined : besideUs(reading)
    if (aside && !asksAtOnce(words)) return aside
    const statement = corrects(reading, words, answers) ? 'correct' : 'inform'
    if (states && wantsGuide(words, reading.marks)) return guided(words, reading)
    if (states && isBare(words, reading) && !(isQuestion(words) && (reading.facts.customer || opensAsking(words))))
      return withFacts(statement, reading, 1)
    const command = states ? undefined : readCommand(words)
    if (command) return simply(command)
    if (isEmpty(words)) return simply('out_of_scope')
    if (isDontKnow(words)) return simply('inform')
    const ranking = rank(words)
    const likelihood = jointly(likelihoodOf(featuresOf(words, reading.marks)), ranking.about)
    const asks = isQuestion(words) && !(reading.told && mayTell(words))
    const impossible = states && !asks ? unlikelyWhenStating(reading, words, likelihood) : unlikelyWhenAsking(words)
    const likely = likeliest(likelihood, [...impossible, ...unlikelyAnyway(words)])
    if (likely === 'out_of_scope') return question(ranking, reading, likelihood)
    const doubtful = isDoubtful(likely, likelihood, reading, asks)
    if (likely === 'ask' || doubtful) {
      const asked = question(ranking, reading, likelihood)
      if (asksOfCase(asked, reading, words)) return withFacts(statement, reading, asked.confidence)
      const stays = likely === 'ask' && !(doubtful && hasFacts(reading))
      if ((stays && !onlyTells(asked, reading, words)) || goesFirst(asked, likely, reading, asks)) return asked
    }
    const intent = likely === 'ask' ? 'inform' : likely
    if (intent === 'change_language') return { ...simply(intent), requestedLanguage: readLanguage(words, language) }
    if (states && (intent === 'inform' || intent === 'correct'))
      return withFacts(statement, reading, likelihood[intent])
    return withFacts(intent, reading, likelihood[intent])
  }

  return (text, context) => {
    const tokens = spelled(read(text))
    const words = tokens.map(({ word }) => word)
    const cut = text.length > longestRead ? { cut: true as const } : {}
    const speech = readSpeech(text.slice(0, longestRead), context.language)
    if (words.length === 0) return { ...speech, ...simply('out_of_scope', {}, 0), ...cut }
    const answer = answerTo(context.asking, words)
    if (answer) return { ...speech, ...simply('inform', answer), ...cut }
    const reading = readFacts(tokens)
    const sellers = reading.marks.filter(mark => slotOf(mark) === 'channel').length
    const found = ofSeveral(meaning(words, reading, context), customersTold(text, sellers, context.customers))
    return { ...speech, ...found, ...(takesBack(reading, words) && { takesBack: true }), ...cut }
  }
}
