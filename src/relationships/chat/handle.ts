import type { Answers } from '../../rules/questions.ts'
import type { RequestAct, RequestSaid } from './events.ts'
import { formAgain, formToChange, mistyped, newForm, submitted } from './form.ts'
import { found, listed } from './list.ts'
import { mailed, pasted } from './mail.ts'
import type { Desk, Visitor } from './ports.ts'
import { handedInAll, read } from './several.ts'
import { looked, reasonAsked, stepped } from './step.ts'
import { exported, figured } from './survey.ts'
import { withTwins } from './twins.ts'
import { decline, greet, type Visit } from './visit.ts'

/** One turn at the desk: who it is, and whether they may, is found out anew each time. */
export const atTheDesk = async (
  act: RequestAct,
  person: Visitor,
  answers: Answers,
  desk: Desk | undefined,
): Promise<RequestSaid> => {
  if (!desk) return decline('not-here')
  const visit = await greet(person, desk)
  return 'said' in visit ? visit : withTwins(desk, await answer(act, visit, answers))
}

const answer = async (act: RequestAct, visit: Visit, answers: Answers): Promise<RequestSaid> => {
  switch (act.do) {
    case 'open':
      return newForm(visit, { ...answers, ...act.shown }, act.typed)
    case 'submit':
      return submitted(visit, act, answers)
    case 'mistype':
      return mistyped(visit, act, answers)
    case 'change':
      return formToChange(visit, act.id, answers)
    case 'again':
      return formAgain(visit, act.id, answers)
    case 'look':
      return looked(visit, act.id)
    case 'refuse':
      return reasonAsked(visit, act.id)
    case 'mail':
      return mailed(visit, act)
    case 'paste':
      return pasted(visit, act.on, act.link)
    case 'step':
      return stepped(visit, act)
    case 'find':
      return found(visit, act.search)
    case 'list':
      return listed(visit, act.query)
    case 'figures':
      return figured(visit)
    case 'export':
      return exported(visit)
    case 'several':
      return { said: 'pasteList' }
    case 'read':
      return read(visit, act, answers)
    case 'handIn':
      return handedInAll(visit, act)
    case 'reminders':
      return reminded(visit, act.on)
    case 'forgetMe':
      return forgotten(visit, act.token)
    case 'tamper':
      return decline('tampered')
  }
}

const reminded = async ({ desk, key }: Visit, on: boolean): Promise<RequestSaid> => {
  await (on ? desk.addresses.forget(key, 'quiet') : desk.addresses.remember(key, { quiet: true }))
  return { said: 'reminders', on }
}

/** Being forgotten cannot be undone, so it is asked for twice. */
const forgotten = async ({ desk, me, person }: Visit, token?: string): Promise<RequestSaid> => {
  const about = ['forget', me.who.id]
  if (token === undefined) return { said: 'forgetMe', token: desk.tokens.issue(about) }
  if (!desk.tokens.holds(token, about)) return decline('tampered')
  await desk.erase(person)
  return { said: 'forgotten' }
}
