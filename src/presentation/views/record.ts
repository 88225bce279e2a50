import { actionOn, guidanceOn } from '../../rules/as-of.ts'
import { besideOn } from '../../rules/beside.ts'
import { type ChangeId, changeOf, changesSince, changesUntil, edition, isOver } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import { consult } from '../../rules/consult.ts'
import { dayOf } from '../../rules/days.ts'
import { editionOn } from '../../rules/editions.ts'
import { firstDay } from '../../rules/held.ts'
import { noteFor, relatedTasksFor } from '../../rules/partners.ts'
import type { Answers } from '../../rules/questions.ts'
import { opensNewerText, type SourceId, sources } from '../../rules/sources.ts'
import { certaintyOf, certaintyOfSource } from '../../rules/statement.ts'
import { donts, notices } from '../../rules/statements.ts'
import type { Guidance } from '../../rules/verdict.ts'
import { heldInWords, linkTo } from '../citations.ts'
import type { Words } from '../words.ts'
import { besideInWords } from './section.ts'

type ActionId = Guidance['steps'][number][number]

const actionRecord = ({ t, language }: Words, id: ActionId, { partner }: Answers, day: string) => {
  const { source, link, ...action } = actionOn(id, day)
  const note = noteFor(partner, id)
  const text = t(`action.${id}.text`)
  return {
    id,
    text: note ? `${t(`partnerNote.${note}`)} ${text}` : text,
    how: t(`action.${id}.how`),
    ...(link && { url: linkTo(link, language) }),
    basis: action.basis,
    source,
    certainty: certaintyOf({ source, ...action }),
  }
}

/** What to do, in order: alternatives share a step, and each has its letter. */
const stepRecords = (words: Words, { steps }: Guidance, answers: Answers, day: string) =>
  steps.flatMap((step, index) =>
    step.map((id, choice) => {
      const { id: name, ...said } = actionRecord(words, id, answers, day)
      const letter = step.length > 1 ? { choice: String.fromCharCode('A'.charCodeAt(0) + choice) } : {}
      return { id: name, step: index + 1, ...letter, ...said }
    }),
  )

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
const sourcesOf = ({ reason, steps, dont = [], meanwhile, notices: said }: Guidance, day: string) => {
  const done = steps.flat().map(id => actionOn(id, day))
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
  const { kind, channel = null, guidance: id } = section
  const guidance = guidanceOn(id, day)
  const { verdict, reason, dont = [], meanwhile, notices: said } = guidance
  const { relation } = besideOn(section, day)
  const beside = besideInWords(words, section, day)
  return {
    kind,
    channel,
    verdict,
    basis: reason.basis,
    certainty: certaintyOf(reason),
    headline: t(`headline.${id}`),
    reason: t(`guidance.${id}`),
    ...(beside && { beside }),
    changed: relation !== 'same',
    relation,
    actions: stepRecords(words, guidance, answers, day),
    dont: dont.map(each => ({ id: each, text: t(`dont.${each}`), certainty: certaintyOf(donts[each]) })),
    meanwhile: meanwhile
      ? [{ ...actionRecord(words, meanwhile.action, answers, day), basis: meanwhile.basis, source: meanwhile.source }]
      : [],
    notices: said.map(each => ({ id: each, text: t(`notice.${each}`) })),
    document: documentRecord(answers, kind),
    sources: [...sourcesOf(guidance, day)].map(each => sourceRecord(words, each)),
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
