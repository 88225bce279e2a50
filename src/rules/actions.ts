import type { Action } from './actions/action.ts'
import { documentedActions } from './actions/document.ts'
import { laterActions } from './actions/since.ts'

/** What a person can be told to do. Words: `action.<id>.text` and `action.<id>.how`. */
export const actions = { ...documentedActions, ...laterActions } as const satisfies Record<string, Action>
export type ActionId = keyof typeof actions
