import type { Card } from './templates.ts'

interface Node {
  readonly type?: unknown
  readonly [property: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const isAction = ({ type }: Node) => typeof type === 'string' && type.startsWith('Action.')
const isInput = ({ type }: Node) => typeof type === 'string' && type.startsWith('Input.')

/** A set of which nothing is left. */
const isEmpty = (node: Node) =>
  [
    ['ActionSet', 'actions'],
    ['ColumnSet', 'columns'],
    ['Container', 'items'],
  ].some(([type, parts = '']) => node.type === type && Array.isArray(node[parts]) && node[parts].length === 0)

/** A card without what is taken out of it, wherever it stands. */
const without = (value: unknown, takesOut: (node: Node) => boolean): unknown => {
  if (Array.isArray(value)) return value.map(each => without(each, takesOut)).filter(each => each !== undefined)
  if (!isNode(value)) return value
  if (takesOut(value)) return undefined
  const kept = Object.entries(value).map(([name, each]) => [name, without(each, takesOut)] as const)
  const node: Node = Object.fromEntries(kept.filter(([, each]) => each !== undefined))
  return isEmpty(node) ? undefined : node
}

/** What works the same for everybody who sees a card: opening a page, and unfolding a text. */
const harmless: readonly unknown[] = ['Action.OpenUrl', 'Action.ToggleVisibility']

/** A card as everybody in a chat may see it: it says the same, and has no button that belongs to one person. */
export const cardForOthers = (card: Card): Card =>
  without(card, node => isInput(node) || (isAction(node) && !harmless.includes(node.type))) as Card

const isFold = ({ selectAction }: Node) => isNode(selectAction) && selectAction.type === 'Action.ToggleVisibility'
const inMail = (node: Node) =>
  isInput(node) || (isAction(node) && node.type !== 'Action.OpenUrl') || isFold(node) || node.isVisible === false

/** What came with 1.5 and with Teams: older renderers refuse a card that has it. */
const newer = (key: string, value: unknown) => key === 'targetWidth' || (key === 'style' && value === 'heading')

/** A card as Outlook shows it: an older version, and links alone. What is folded away is left out, for nothing opens it. */
export const cardForMail = (card: Card): object => {
  const bare = without(card, inMail)
  return {
    ...JSON.parse(JSON.stringify(bare, (key, value) => (newer(key, value) ? undefined : value))),
    version: '1.4',
  }
}
