import { closing, isLiteral, unquoted } from './bicep-tokens.ts'

/** What is worked out when it is deployed: its words, as they stand. */
export interface Expression {
  readonly expression: string
}
export type Value =
  | string
  | number
  | boolean
  | null
  | Expression
  | readonly Value[]
  | { readonly [name: string]: Value }

export const listOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [value])

/** Reads the part of Bicep that a template without modules, types and functions of its own is written in. */
export const createReader = (tokens: readonly string[]) => {
  let at = 0
  const peek = () => tokens[at] ?? ''
  const take = (expected?: string): string => {
    const token = tokens[at++] ?? 'the end'
    if (expected && token !== expected) {
      throw new Error(`Bicep wants ${expected} instead of ${token}, after: ${tokens.slice(at - 12, at - 1).join(' ')}`)
    }
    return token
  }
  const skip = (...those: readonly string[]) => {
    while (those.includes(peek())) at++
  }
  /** Everything between brackets, whatever it is. */
  const enclosed = (): string => {
    const open = take()
    let text = open
    while (peek() !== closing[open]) text += closing[peek()] ? enclosed() : take()
    return text + take()
  }
  const over = (closers: readonly string[] = []) => at >= tokens.length || ['\n', ',', ...closers].includes(peek())
  const opened = (): Value => {
    if (peek() === '{') return object()
    if (peek() === '[') return array()
    return peek() === 'concat' ? joined() : word()
  }
  const value = (closers: readonly string[] = []): Value => {
    const start = at
    const simple = opened()
    if (over(closers)) return simple
    at = start
    let expression = ''
    while (!over(closers)) expression += closing[peek()] ? enclosed() : `${take()} `
    return { expression: expression.trim() }
  }
  const word = (): Value => {
    const token = take()
    if (isLiteral(token)) return unquoted(token)
    if (/^\d+$/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    return token === 'null' ? null : { expression: token }
  }
  const several = (close: string) => {
    const values: Value[] = []
    for (skip('\n', ','); peek() !== close; skip('\n', ',')) values.push(value([close]))
    take(close)
    return values
  }
  const joined = (): readonly Value[] => {
    take('concat')
    take('(')
    return several(')').flatMap(listOf)
  }
  const object = () => {
    const entries: [string, Value][] = []
    take('{')
    for (skip('\n', ','); peek() !== '}'; skip('\n', ',')) {
      const name = take()
      take(':')
      entries.push([isLiteral(name) ? unquoted(name) : name, value(['}'])])
    }
    take('}')
    return Object.fromEntries(entries)
  }
  /** A loop is read as an array of the one thing that it makes. */
  const array = (): readonly Value[] => {
    take('[')
    if (peek() === 'for') while (take() !== ':');
    return several(']')
  }
  /** The rest of a line, brackets and all. */
  const pass = () => {
    while (at < tokens.length && peek() !== '\n') closing[peek()] ? enclosed() : take()
  }
  return { peek, take, skip, value, pass, over: () => at >= tokens.length }
}
