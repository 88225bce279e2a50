import type { Language } from '../../conversation/ports.ts'
import type { Reply, TopicReply } from '../../conversation/replies.ts'
import { oldestLook } from '../../rules/freshness.ts'
import { termOf } from '../glossary.ts'
import { looksAt } from '../looks.ts'
import { moveViewOf } from '../moves/view-of.ts'
import type { Between } from '../plan/customer-page.ts'
import { requestViewOf } from '../requests/view-of.ts'
import type { CardName } from '../templates.ts'
import type { Topic } from '../topics.ts'
import type { Words } from '../words.ts'
import { againView } from './again.ts'
import { asOfView, todayView } from './as-of.ts'
import { batchView } from './batch.ts'
import { comparisonView } from './comparison.ts'
import { formView } from './form.ts'
import { guidanceView } from './guidance.ts'
import { learntView, lessonView } from './lesson.ts'
import {
  cancelledView,
  greetingView,
  helpView,
  notUnderstoodView,
  offersView,
  secretView,
  sharingView,
  unreadableView,
  welcomeView,
} from './message.ts'
import { type ExpertContact, personView } from './person.ts'
import { questionView, sameSellerView } from './question.ts'
import { shareViewOf } from './share.ts'
import { glossaryView, termView } from './term.ts'
import { topicButton, topicView } from './topic.ts'

export type Said = Exclude<Reply, { kind: 'nothing' }>

/** All that the views need: the words, what there is to know, and whom to ask. */
export interface Means {
  readonly voices: Record<Language, Words>
  readonly topics: ReadonlyMap<string, Topic>
  readonly expert: ExpertContact | undefined
  /** The partner's own name. */
  readonly partner: string | undefined
}

export const betweenOf = ({ partner }: Pick<Means, 'partner'>): Between => (partner ? { partner } : {})

const named = ({ topics }: Means, ids: readonly string[]): readonly Topic[] =>
  ids.map(id => topics.get(id)).filter(topic => topic !== undefined)

const topicOf = ({ topics }: Means, id: string): Topic => {
  const topic = topics.get(id)
  if (!topic) throw new Error(`There is no topic "${id}" in locales/topics.`)
  return topic
}

const topicCard = (words: Words, reply: TopicReply, means: Means, mark?: string) => {
  const topic = topicOf(means, reply.topic)
  return topicView(words, topic, named(means, topic.related), reply, mark)
}

const termCard = (words: Words, id: string, { topics }: Means) => {
  const term = termOf(id)
  if (!term) throw new Error(`There is no term "${id}" in locales/glossary.json.`)
  return termView(words, term, topics.get(term.topic ?? ''))
}

/** Which layout, filled with what. */
export const viewOf = (reply: Said, words: Words, means: Means, mark?: string): [CardName, object] => {
  switch (reply.kind) {
    case 'greeting':
      return ['greeting', greetingView(words, Object.values(means.voices))]
    case 'help':
      return ['message', helpView(words, oldestLook(looksAt(means.topics)), reply.day)]
    case 'form':
      return ['form', formView(words, reply)]
    case 'today':
      return ['message', todayView(words, reply.day, oldestLook(looksAt(means.topics)))]
    case 'asOf':
      return ['question', asOfView(words, reply)]
    case 'question':
      return ['question', questionView(words, reply)]
    case 'guidance':
      return ['guidance', guidanceView(words, reply, mark)]
    case 'comparison':
      return ['comparison', comparisonView(words, reply)]
    case 'batch':
      return ['batch', batchView(words, reply)]
    case 'lesson':
      return ['topic', lessonView(words, reply, topicOf(means, reply.lesson))]
    case 'learnt':
      return ['message', learntView(words)]
    case 'term':
      return ['message', termCard(words, reply.term, means)]
    case 'glossary':
      return ['message', glossaryView(words)]
    case 'topic':
      return ['topic', topicCard(words, reply, means, mark)]
    case 'again':
      return [
        'message',
        againView(words, reply, reply.of.kind === 'topic' ? topicOf(means, reply.of.topic) : undefined),
      ]
    case 'sameSeller':
      return ['question', sameSellerView(words, reply)]
    case 'sharing':
      return ['message', sharingView(words)]
    case 'offers': {
      const offers = named(means, reply.offers).map(topic => topicButton(words, topic))
      return ['message', offersView(words, offers, reply)]
    }
    case 'person':
      return ['message', personView(words, reply, means.expert)]
    case 'welcome':
      return ['message', welcomeView(words)]
    case 'unreadable':
      return ['message', unreadableView(words, reply.asking)]
    case 'cancelled':
      return ['message', cancelledView(words)]
    case 'notUnderstood':
      return ['message', notUnderstoodView(words, reply)]
    case 'request':
      return requestViewOf(words, reply.said, Object.values(means.voices))
    case 'move':
      return moveViewOf(words, reply.said, betweenOf(means), means.voices)
    case 'share':
      return shareViewOf(words, reply, betweenOf(means))
    case 'secretExpires':
      return ['message', secretView(words, reply)]
  }
}
