import { readFileSync } from 'node:fs'
import { createReader, listOf, type Value } from './bicep.ts'
import { tokensOf, unquoted } from './bicep-tokens.ts'

export interface Resource {
  readonly symbol: string
  /** With its version: Microsoft.App/containerApps@2025-01-01 */
  readonly type: string
  /** It is there already, and only named. */
  readonly existing: boolean
  readonly body: { readonly [name: string]: Value }
}

const resourceIn = ({ peek, take, skip, value }: ReturnType<typeof createReader>): Resource => {
  const [symbol, type] = [take(), unquoted(take())]
  const existing = peek() === 'existing'
  skip('existing')
  take('=')
  const [body] = listOf(value())
  return { symbol, type, existing, body: body as Resource['body'] }
}

/** The resources of the template; it throws at what it cannot read. */
export const readTemplate = (text = readFileSync('.azure/main.bicep', 'utf8')): readonly Resource[] => {
  const reader = createReader(tokensOf(text))
  const resources: Resource[] = []
  for (reader.skip('\n'); !reader.over(); reader.skip('\n')) {
    const kind = reader.take()
    if (kind === 'resource') resources.push(resourceIn(reader))
    else if (['param', 'var', 'output', '@'].includes(kind)) reader.pass()
    else throw new Error(`Bicep has no ${kind} here.`)
  }
  return resources
}
