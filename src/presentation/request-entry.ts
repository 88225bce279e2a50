import { type Action, actions } from '../rules/actions.ts'
import type { Section } from '../rules/channels.ts'
import { guidances } from '../rules/guidance.ts'
import type { Answers } from '../rules/questions.ts'
import type { Button } from './buttons.ts'
import type { Words } from './words.ts'

const opensRequest = ({ link }: Action): boolean => link === 'request-a-relationship-with-a-customer'

/** Where the advice is to request the relationship, the way to do it. */
export const requestButton = ({ t }: Words, sections: readonly Section[], shown: Answers): readonly Button[] =>
  sections.some(({ guidance }) => guidances[guidance].steps.flat().some(id => opensRequest(actions[id])))
    ? [{ title: t('button.requestRelationship'), data: { verb: 'request', shown } }]
    : []
