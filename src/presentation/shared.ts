import type { Card } from './templates.ts'

interface Node {
  readonly type?: unknown
  readonly [property: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What works the same for everybody who sees a card: opening a page, and unfolding a text. */
const harmless: readonly unknown[] = ['Action.OpenUrl', 'Action.ToggleVisibility']
const isAction = ({ type }: Node) => typeof type === 'string' && type.startsWith('Action.')
const isInput = ({ type }: Node) => typeof type === 'string' && type.startsWith('Input.')
const isEmptySet = ({ type, actions }: Node) => type === 'ActionSet' && Array.isArray(actions) && actions.length === 0

/** Undefined: it has no place on a card that others see. */
const forOthers = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(forOthers).filter(each => each !== undefined)
  if (!isNode(value)) return value
  if (isInput(value) || (isAction(value) && !harmless.includes(value.type))) return undefined
  const kept = Object.entries(value).map(([name, each]) => [name, forOthers(each)] as const)
  const node: Node = Object.fromEntries(kept.filter(([, each]) => each !== undefined))
  return isEmptySet(node) ? undefined : node
}

/** A card as everybody in a chat may see it: it says the same, and has no button that belongs to one person. */
export const cardForOthers = (card: Card): Card => forOthers(card) as Card
