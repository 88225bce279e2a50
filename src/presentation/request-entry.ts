import type { Section } from '../rules/channels.ts'
import { type Guidance, guidances } from '../rules/guidance.ts'
import type { Answers } from '../rules/questions.ts'
import type { Button } from './buttons.ts'
import type { Words } from './words.ts'

/** Where the advice is to request the relationship, the way to do it. */
export const requestButton = ({ t }: Words, sections: readonly Section[], shown: Answers): readonly Button[] =>
  sections.some(({ guidance }) => (guidances[guidance] as Guidance).actions.includes('request-reseller-relationship'))
    ? [{ title: t('button.requestRelationship'), data: { verb: 'request', shown } }]
    : []
