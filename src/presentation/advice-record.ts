import { changes, changesSince, edition } from '../rules/changes.ts'
import { consult, type Section } from '../rules/consult.ts'
import { type Guidance, guidances } from '../rules/guidance.ts'
import { relatedTasksFor } from '../rules/partners.ts'
import type { Answers } from '../rules/questions.ts'
import { type SourceId, sources } from '../rules/sources.ts'
import { type Action, actions, notices } from '../rules/statements.ts'
import { linkTo } from './links.ts'
import type { Words } from './words.ts'

const actionRecord = ({ t, language }: Words, id: keyof typeof actions) => {
  const { basis, source, link }: Action = actions[id]
  return {
    id,
    text: t(`action.${id}.text`),
    how: t(`action.${id}.how`),
    ...(link && { url: linkTo(link, language) }),
    basis,
    source,
  }
}

const sourceRecord = ({ t }: Words, id: SourceId) => ({ id, ...sources[id], heading: t(`source.${id}`) })

const sinceRecord = ({ t, date: inWords }: Words, { kind, guidance }: Section, { channel }: Answers) =>
  changesSince(channel, kind, guidance).map(id => {
    const { date, source, certainty } = changes[id]
    const { document, date: read } = sources[source]
    return { id, date, text: t(`change.${id}`), source: `${document} (${read ?? inWords(null)})`, certainty }
  })

const sectionRecord = (words: Words, section: Section, answers: Answers) => {
  const { verdict, reason, actions: ids, actionsAre, meanwhile, notices: said }: Guidance = guidances[section.guidance]
  const named = [reason, ...ids.flatMap(id => [actions[id], actions[id].how]), ...said.map(id => notices[id])]
  const cited = new Set([...named, ...(meanwhile ? [meanwhile] : [])].map(({ source }) => source))
  return {
    kind: section.kind,
    verdict,
    basis: reason.basis,
    reason: words.t(`guidance.${section.guidance}`),
    actionsAre,
    actions: ids.map(id => actionRecord(words, id)),
    meanwhile: meanwhile
      ? [{ ...actionRecord(words, meanwhile.action), basis: meanwhile.basis, source: meanwhile.source }]
      : [],
    notices: said.map(id => ({ id, text: words.t(`notice.${id}`) })),
    sources: [...cited].map(id => sourceRecord(words, id)),
    sinceThen: sinceRecord(words, section, answers),
  }
}

/** One answer for other programs: ids that stay stable, and the words of one language. Throws while a question is open. */
export const adviceRecord = (words: Words, answers: Answers) => {
  const advice = consult(answers)
  if (advice.kind === 'ask') throw new Error(`The ${advice.question} must be known before there is advice.`)
  const { channel = null, kind = null, customer = 'ordinary', partner = null } = answers
  return {
    edition,
    channel,
    kind,
    customer,
    partner,
    results: advice.sections.map(section => sectionRecord(words, section, answers)),
    links: relatedTasksFor(answers.partner).map(({ link, only }) => ({
      id: link,
      title: words.t(`document.${link}`),
      url: linkTo(link, words.language),
      ...(only && { only }),
    })),
  }
}
