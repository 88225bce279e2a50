export interface Node {
  readonly type?: string
  readonly [property: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A card's objects, the card itself first; fallbacks and what Teams alone reads left out. */
export const nodesOf = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (!isNode(value)) return []
  const { fallback: _, msteams: __, ...rest } = value
  return [value, ...Object.values(rest).flatMap(nodesOf)]
}

/** Every string that a person reads. */
export const textsOf = (card: unknown): string[] =>
  nodesOf(card).flatMap(node =>
    ['text', 'title', 'label', 'errorMessage', 'placeholder', 'altText']
      .map(property => node[property])
      .filter(text => typeof text === 'string'),
  )
