import type { AdvisedRow } from '../conversation/batch.ts'
import type { Language } from '../conversation/ports.ts'
import { writeOnce, writeTextOnce } from '../runtime/json-bytes.ts'
import { isAnswer, keeping, markable, unmarked } from './card-cache.ts'
import { type AboutFile, finished, type Message } from './message.ts'
import { createExtensionCards } from './message-extension.ts'
import { aboutRequest } from './requests/mention.ts'
import { readTopics } from './topics.ts'
import { batchTable } from './views/batch-table.ts'
import { aboutFileView, failedView, slowDownView } from './views/message.ts'
import { betweenOf, type Means, type Said, viewOf } from './views/view-of.ts'
import { createWords, vocabulary } from './words.ts'

/** How everything looks and sounds. */
export const createPresentation = ({
  voices = createWords(),
  topics = readTopics(),
  expert,
  partner,
}: Partial<Means> = {}) => {
  const means: Means = { voices, topics, expert, partner }
  const make = (reply: Said, language: Language, mark?: string): Message => {
    const [name, view] = viewOf(reply, voices[language], means, mark)
    const message = finished(name, voices[language], view)
    return reply.kind === 'request' ? aboutRequest(message, reply.said) : message
  }
  const plain = keeping((reply: Said, language, forGood) => {
    const message = make(reply, language)
    if (!forGood) return message
    writeTextOnce(message.summary)
    return { ...message, card: writeOnce(message.card) }
  })
  const rateable = keeping((reply: Said, language) => markable(make(reply, language, unmarked)))
  /** What is for everybody is the same message each time: nobody may change it. `mark` lets an answer be rated. */
  const present = (reply: Said, language: Language, mark?: string): Message =>
    mark !== undefined && isAnswer(reply) ? rateable(reply, language)(mark) : plain(reply, language)
  return {
    present,
    ...createExtensionCards(means, present),
    /** Our own fault, in the person's language, with a number to report. */
    apologise: (language: Language, id: string, why: 'failed' | 'notKept' = 'failed'): Message =>
      finished('message', voices[language], failedView(voices[language], id, why)),
    /** A long list as a table, what it is called, and the tag of the language in whose spreadsheets it is opened. */
    listFile: (rows: readonly AdvisedRow[], day: string, language: Language) => ({
      name: voices[language].t('batch.file.name'),
      description: voices[language].t('batch.file.is', { count: rows.length }),
      table: batchTable(voices[language], rows, day),
      tag: vocabulary[language].language.tag,
    }),
    /** In which words a handout is written, for whose spreadsheets, and who speaks in it. */
    handout: (language: Language) => ({
      words: voices[language],
      tag: vocabulary[language].language.tag,
      between: betweenOf(means),
    }),
    aboutFile: (what: AboutFile, language: Language): Message =>
      finished('message', voices[language], aboutFileView(voices[language], what)),
    /** Too much at once. */
    slowDown: (language: Language): Message => finished('message', voices[language], slowDownView(voices[language])),
    topicIds: new Set(topics.keys()) as ReadonlySet<string>,
  }
}
export type Presentation = ReturnType<typeof createPresentation>
