import type { Reply, TopicReply } from '../conversation/events.ts'
import type { Language } from '../conversation/ports.ts'
import type { Topic } from '../rules/topics.ts'
import { formView } from './form-view.ts'
import { guidanceView } from './guidance-view.ts'
import {
  cancelledView,
  failedView,
  greetingView,
  helpView,
  notUnderstoodView,
  offersView,
  welcomeView,
} from './message-view.ts'
import { type ExpertContact, personView } from './person-view.ts'
import { questionView } from './question-view.ts'
import { requestViewOf } from './request-views.ts'
import { createSharing } from './sharing.ts'
import { type Card, type CardName, fill } from './templates.ts'
import { topicButton, topicView } from './topic-view.ts'
import { readTopics } from './topics.ts'
import { twinOf } from './twin.ts'
import { createWords, type Words } from './words.ts'

/** What goes out to a person: a card, and the same in plain lines. */
export interface Message {
  readonly card: Card
  readonly summary: string
  /** What to say to somebody who tapped a card that is not theirs. */
  readonly aside: { readonly theirs: string; readonly shared: string }
}

type Said = Exclude<Reply, { kind: 'nothing' }>

/** All that the views need: the words, what there is to know, and whom to ask. */
interface Means {
  readonly voices: Record<Language, Words>
  readonly topics: ReadonlyMap<string, Topic>
  readonly expert: ExpertContact | undefined
}

const named = ({ topics }: Means, ids: readonly string[]): readonly Topic[] =>
  ids.map(id => topics.get(id)).filter(topic => topic !== undefined)

const topicCard = (words: Words, reply: TopicReply, means: Means, mark?: string) => {
  const topic = means.topics.get(reply.topic)
  if (!topic) throw new Error(`There is no topic "${reply.topic}" in locales/topics.`)
  return topicView(words, topic, named(means, topic.related), reply, mark)
}

/** Which layout, filled with what. */
const viewOf = (reply: Said, words: Words, means: Means, mark?: string): [CardName, object] => {
  switch (reply.kind) {
    case 'greeting':
      return ['greeting', greetingView(words, Object.values(means.voices))]
    case 'help':
      return ['message', helpView(words)]
    case 'form':
      return ['form', formView(words, reply.answers)]
    case 'question':
      return ['question', questionView(words, reply)]
    case 'guidance':
      return ['guidance', guidanceView(words, reply, mark)]
    case 'topic':
      return ['topic', topicCard(words, reply, means, mark)]
    case 'offers': {
      const offers = named(means, reply.offers).map(topic => topicButton(words, topic))
      return ['message', offersView(words, offers, reply.asking)]
    }
    case 'person':
      return ['message', personView(words, reply, means.expert)]
    case 'welcome':
      return ['message', welcomeView(words)]
    case 'cancelled':
      return ['message', cancelledView(words)]
    case 'notUnderstood':
      return ['message', notUnderstoodView(words, reply)]
    case 'request':
      return requestViewOf(words, reply.said, Object.values(means.voices))
  }
}

const finished = (name: CardName, words: Words, view: object): Message => {
  const { t, language } = words
  const card = fill(name, { lang: language, ...view })
  return { card, summary: twinOf(card), aside: { theirs: t('elsewhere.theirs'), shared: t('elsewhere.shared') } }
}

/** How everything looks and sounds. */
export const createPresentation = ({ voices = createWords(), topics = readTopics(), expert }: Partial<Means> = {}) => {
  const means: Means = { voices, topics, expert }
  const present = (reply: Said, language: Language, mark?: string): Message => {
    const [name, view] = viewOf(reply, voices[language], means, mark)
    return finished(name, voices[language], view)
  }
  return {
    /** `mark` tells the card from all others, so that its answer can be rated; without it nobody is asked. */
    present,
    ...createSharing(means, present),
    /** Our own fault, in the person's language, with a number to report. */
    apologise: (language: Language, id: string): Message =>
      finished('message', voices[language], failedView(voices[language], id)),
    topicIds: new Set(topics.keys()) as ReadonlySet<string>,
  }
}
export type Presentation = ReturnType<typeof createPresentation>
