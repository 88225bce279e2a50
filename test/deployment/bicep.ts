import { readFileSync } from 'node:fs'

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

export interface Resource {
  readonly symbol: string
  /** With its version: Microsoft.App/containerApps@2025-01-01 */
  readonly type: string
  readonly body: { readonly [name: string]: Value }
}

const tokenShape =
  /\s*?(\n)|[ \t\r]+|(\/\/[^\n]*)|('(?:\\.|\$\{(?:[^{}']|'[^']*')*\}|[^'\\\n])*')|(\d+)|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||\?\?|[-+*/%<>!?:.,=(){}[\]@])/y

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = []
  tokenShape.lastIndex = 0
  for (let at = 0; at < text.length; at = tokenShape.lastIndex) {
    const match = tokenShape.exec(text)
    if (!match) throw new Error(`Not Bicep: ${JSON.stringify(text.slice(at, at + 40))}`)
    const [, line, , string, number, word, sign] = match
    const token = line ?? string ?? number ?? word ?? sign
    if (token !== undefined) tokens.push(token)
  }
  return tokens
}

const isLiteral = (token: string) => /^'/.test(token) && !/[^\\]\$\{/.test(token)
const unquoted = (token: string) => token.slice(1, -1).replaceAll(/\\(.)/g, '$1')
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Reads the part of Bicep that a template without modules, types and functions of its own is written in. */
const createReader = (tokens: readonly string[]) => {
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
  const ends = (closers: readonly string[]) => ['\n', ',', ...closers].includes(peek())

  const value = (closers: readonly string[] = []): Value => {
    const start = at
    const simple = peek() === '{' ? object() : peek() === '[' ? array() : word()
    if (at > start && (ends(closers) || at === tokens.length)) return simple
    at = start
    let expression = ''
    while (!ends(closers) && at < tokens.length) expression += closing[peek()] ? enclosed() : `${take()} `
    return { expression: expression.trim() }
  }
  const word = (): Value => {
    const token = take()
    if (isLiteral(token)) return unquoted(token)
    if (/^\d+$/.test(token)) return Number(token)
    if (token === 'true' || token === 'false') return token === 'true'
    return token === 'null' ? null : { expression: token }
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
    const values: Value[] = []
    take('[')
    if (peek() === 'for') while (take() !== ':') skip()
    for (skip('\n', ','); peek() !== ']'; skip('\n', ',')) values.push(value([']']))
    take(']')
    return values
  }
  return { peek, take, skip, value, over: () => at >= tokens.length, enclosed }
}

/** The resources of the template; it throws at what it cannot read. */
export const readTemplate = (text = readFileSync('.azure/main.bicep', 'utf8')) => {
  const reader = createReader(tokensOf(text))
  const resources: Resource[] = []
  for (reader.skip('\n'); !reader.over(); reader.skip('\n')) {
    const kind = reader.take()
    if (kind === 'resource') {
      const [symbol, type] = [reader.take(), unquoted(reader.take())]
      reader.take('=')
      if (reader.peek() === 'if') {
        reader.take()
        reader.enclosed()
      }
      const read = reader.value()
      resources.push({ symbol, type, body: (Array.isArray(read) ? read[0] : read) as Resource['body'] })
    } else if (['param', 'var', 'output', '@', 'targetScope'].includes(kind))
      while (!reader.over() && reader.peek() !== '\n') reader.value(['=', ':']), reader.skip('=', ':', ',')
    else throw new Error(`Bicep has no ${kind} here.`)
  }
  return { resources }
}
