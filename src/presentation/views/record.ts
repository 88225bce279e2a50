import { certaintyOn, guidanceOn } from '../../rules/as-of.ts'
import { type ChangeId, changes, changesSince, changesUntil, edition, newest } from '../../rules/changes.ts'
import type { Section } from '../../rules/channels.ts'
import { consult } from '../../rules/consult.ts'
import { editionOn } from '../../rules/editions.ts'
import { relatedTasksFor } from '../../rules/partners.ts'
import type { Answers } from '../../rules/questions.ts'
import { type SourceId, sources } from '../../rules/sources.ts'
import { type Action, actions, notices } from '../../rules/statements.ts'
import { linkTo } from '../citations.ts'
import type { Words } from '../words.ts'

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

const changeRecords = ({ t, date: inWords }: Words, ids: readonly ChangeId[]) =>
  ids.map(id => {
    const { date, source, certainty } = changes[id]
    const { document, date: read } = sources[source]
    return { id, date, text: t(`change.${id}`), source: `${document} (${read ?? inWords(null)})`, certainty }
  })

const sectionRecord = (words: Words, section: Section, answers: Answers, day: string) => {
  const { kind, guidance } = section
  const { verdict, reason, actions: ids, actionsAre, meanwhile, notices: said } = guidanceOn(guidance, day)
  const named = [reason, ...ids.flatMap(id => [actions[id], actions[id].how]), ...said.map(id => notices[id])]
  const cited = new Set([...named, ...(meanwhile ? [meanwhile] : [])].map(({ source }) => source))
  return {
    kind,
    verdict,
    basis: reason.basis,
    confidence: certaintyOn(section, answers, day),
    reason: words.t(`guidance.${guidance}`),
    actionsAre,
    actions: ids.map(id => actionRecord(words, id)),
    meanwhile: meanwhile
      ? [{ ...actionRecord(words, meanwhile.action), basis: meanwhile.basis, source: meanwhile.source }]
      : [],
    notices: said.map(id => ({ id, text: words.t(`notice.${id}`) })),
    sources: [...cited].map(id => sourceRecord(words, id)),
    byThen: changeRecords(words, changesUntil(answers.channel, kind, guidance, day)),
    sinceThen: changeRecords(words, changesSince(answers.channel, kind, guidance, day)),
  }
}

/** One answer for other programs: ids that stay stable, and the words of one language. Throws while a question is open. */
export const adviceRecord = (words: Words, answers: Answers, day: string = edition) => {
  const advice = consult(answers, day)
  if (advice.kind === 'ask') throw new Error(`The ${advice.question} must be known before there is advice.`)
  const { channel = null, kind = null, customer = 'ordinary', partner = null } = answers
  return {
    edition: editionOn(day) ?? edition,
    asOf: day === newest ? null : day,
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
