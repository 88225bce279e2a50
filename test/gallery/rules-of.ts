import { readdirSync, readFileSync } from 'node:fs'
import type { Said } from '../../src/presentation/views/view-of.ts'
import { actionsIn, guidanceOn } from '../../src/rules/as-of.ts'
import { cellOf, changesSince, edition } from '../../src/rules/changes.ts'

const folder = new URL('../../locales/topics/', import.meta.url)
const topicFiles = new Map(
  readdirSync(folder).flatMap(file =>
    (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { id: string }[]).map(({ id }) => [id, file] as const),
  ),
)

/** Where what a reply says is decided: file and ids. */
export const rulesOf = (reply: Said): readonly string[] => {
  if (reply.kind === 'topic') return [`locales/topics/${topicFiles.get(reply.topic)}: ${reply.topic}`]
  if (reply.kind === 'asOf') return ['src/rules/editions.ts']
  if (reply.kind === 'question') return [`src/rules/questions.ts: ${reply.question}`]
  if (reply.kind !== 'guidance') return []
  const { sections, day = edition } = reply
  return sections.flatMap(section => {
    const { kind, channel, guidance } = section
    const said = guidanceOn(guidance, day)
    const changes = changesSince(section, day)
    return [
      `src/rules/channels.ts: ${cellOf(channel, kind, guidance)}`,
      `src/rules/guidance.ts: ${guidance}`,
      `src/rules/statements.ts: ${[...actionsIn(said), ...said.notices].join(' ')}`,
      ...(day === edition ? [] : [`src/rules/editions.ts: ${day}`]),
      ...(changes.length > 0 ? [`src/rules/changes.ts: ${changes.join(' ')}`] : []),
    ]
  })
}
