import type { LessonReply } from '../../conversation/replies.ts'
import { lessonSteps, lessons } from '../../rules/lessons.ts'
import { type Button, button, languageButton } from '../buttons.ts'
import { message } from '../message.ts'
import type { Topic } from '../topics.ts'
import type { Words } from '../words.ts'
import { topicView } from './topic.ts'

const stepButton = ({ t }: Words, name: 'next' | 'previous' | 'finish' | 'again', lesson: string): Button => ({
  title: t(`lesson.${name}`),
  data: { verb: 'learn', lesson },
})

/** A topic as a step of the path: how far one has come, and the way on. */
export const lessonView = (words: Words, { lesson, day }: LessonReply, topic: Topic) => {
  const at = lessons.indexOf(lesson)
  const [before, after = 'end'] = [lessons[at - 1], lessonSteps[at + 1]]
  return {
    ...topicView(words, topic, [], { ...(day !== undefined && { day }) }),
    progress: [{ text: words.t('lesson.progress', { number: at + 1, of: lessons.length }) }],
    buttons: [
      stepButton(words, after === 'end' ? 'finish' : 'next', after),
      ...(before ? [stepButton(words, 'previous', before)] : []),
      button(words, 'form'),
      languageButton(words),
      button(words, 'help'),
    ],
  }
}

export const learntView = (words: Words) => {
  const { t } = words
  const buttons = [
    button(words, 'form'),
    button(words, 'interview'),
    stepButton(words, 'again', lessons[0]),
    button(words, 'help'),
  ]
  return message(t('lesson.done'), [t('lesson.try'), t('lesson.ask')], buttons)
}
