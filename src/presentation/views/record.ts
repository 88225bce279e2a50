import type { Action } from '../../rules/actions/action.ts'
import { actions } from '../../rules/actions.ts'
import { type Answer, answerOn, type Step } from '../../rules/answer.ts'
import { guidanceOn } from '../../rules/as-of.ts'
import { type ChangeId, changeOf, changesSince, changesUntil, edition, isOver } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import { consult } from '../../rules/consult.ts'
import { dayOf } from '../../rules/days.ts'
import { editionOn } from '../../rules/editions.ts'
import { firstDay } from '../../rules/held.ts'
import { relatedTasksFor } from '../../rules/partners.ts'
import type { Answers } from '../../rules/questions.ts'
import { opensNewerText, type SourceId, sources } from '../../rules/sources.ts'
import { certaintyOf, certaintyOfSource } from '../../rules/statement.ts'
import { donts, notices } from '../../rules/statements.ts'
import { heldInWords, linkTo } from '../citations.ts'
import type { Words } from '../words.ts'
import { besideInWords } from './section.ts'

const meanwhileRecord = ({ t, language }: Words, { action: id, basis, source }: NonNullable<Answer['meanwhile']>) => {
  const { link }: Action = actions[id]
  const url = link ? { url: linkTo(link, language) } : {}
  return { id, text: t(`action.${id}.text`), how: t(`action.${id}.how`), ...url, basis, source }
}

/** What to do, in order: alternatives share a step, and each has its letter. */
const stepRecord = ({ t, language }: Words, { id, step, choice, action, certainty, mark, note }: Step) => {
  const text = t(`action.${id}.text`)
  return {
    id,
    step,
    ...(choice && { choice }),
    text: note ? `${t(`partnerNote.${note}`)} ${text}` : text,
    how: t(`action.${id}.how`),
    ...(action.link && { url: linkTo(action.link, language) }),
    basis: action.basis,
    source: action.source,
    certainty,
    mark: mark.is,
  }
}

const sourceRecord = ({ t }: Words, id: SourceId) => ({
  id,
  ...sources[id],
  heading: t(`source.${id}`),
  certainty: certaintyOfSource(id),
  ...(opensNewerText(id) && { archived: true }),
})

const changeRecords = (words: Words, ids: readonly ChangeId[], day: string) =>
  ids.map(id => {
    const { t, date: inWords } = words
    const { held, source, ...change } = changeOf(id)
    const { document, date: read } = sources[source]
    const text = t(`change.${id}`)
    return {
      id,
      date: 'seen' in held ? null : firstDay(held),
      since: heldInWords(words, held),
      text: isOver(id, day) ? t('held.over', { text }) : text,
      source: `${document} (${read ?? inWords(null)})`,
      certainty: certaintyOf({ source, ...change }),
    }
  })

/** Every source that an answer names, once each, in the order in which it does. */
const sourcesOf = ({ reason, steps, dont, meanwhile, notices: said }: Answer) => {
  const done = steps.map(({ action }) => action)
  const named = [reason, ...done.flatMap(action => [action, action.how]), ...dont.map(id => donts[id])]
  return new Set(
    [...named, ...said.map(id => notices[id]), ...(meanwhile ? [meanwhile] : [])].map(({ source }) => source),
  )
}

/** What the document of 2020 says of the same situation. */
const documentRecord = (answers: Answers, kind: Section['kind']) => {
  const advice = consult(answers, edition)
  const section = advice.kind === 'guide' ? advice.sections.find(each => each.kind === kind) : undefined
  if (!section) throw new Error(`The document says nothing of ${kind}.`)
  const { verdict, reason, steps, notices: said } = guidanceOn(section.guidance, edition)
  return { edition, verdict, basis: reason.basis, actions: steps.flat(), notices: said }
}

const sectionRecord = (words: Words, section: Section, answers: Answers, day: string) => {
  const { t } = words
  const { kind, channel = null, guidance } = section
  const answer = answerOn(section, day, answers.partner)
  const { verdict, reason, certainty, dont, meanwhile, notices: said, beside } = answer
  const document = besideInWords(words, section, day)
  return {
    kind,
    channel,
    verdict,
    basis: reason.basis,
    certainty,
    headline: t(`headline.${guidance}`),
    reason: t(`guidance.${guidance}`),
    ...(document && { beside: document }),
    changed: beside.relation !== 'same',
    relation: beside.relation,
    actions: answer.steps.map(step => stepRecord(words, step)),
    dont: dont.map(id => ({ id, text: t(`dont.${id}`), certainty: certaintyOf(donts[id]) })),
    meanwhile: meanwhile ? [meanwhileRecord(words, meanwhile)] : [],
    notices: said.map(id => ({ id, text: t(`notice.${id}`) })),
    document: documentRecord(answers, kind),
    sources: [...sourcesOf(answer)].map(id => sourceRecord(words, id)),
    byThen: changeRecords(words, changesUntil(section, day), day),
    sinceThen: changeRecords(words, changesSince(section, day), day),
  }
}

/** One answer for other programs: ids that stay stable, and the words of one language. Throws while a question is open. */
export const adviceRecord = (words: Words, answers: Answers, day: string) => {
  const advice = consult(answers, day)
  if (advice.kind === 'ask') throw new Error(`The ${advice.question} must be known before there is advice.`)
  const { channel = null, kind = null, customer = 'ordinary', partner = null } = answers
  return {
    asOf: dayOf(day),
    edition: editionOn(day) ?? edition,
    channel,
    kind,
    customer,
    partner,
    results: advice.sections.map(section => sectionRecord(words, section, answers, day)),
    links: relatedTasksFor(answers.partner).map(({ link, only }) => ({
      id: link,
      title: words.t(`document.${link}`),
      url: linkTo(link, words.language),
      ...(only && { only }),
    })),
  }
}
