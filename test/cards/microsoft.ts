import { createRequire } from 'node:module'

/** Its ES module cannot be loaded by Node; the bundle for browsers can. */
const AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards')

/** Microsoft's own parser, told that the client knows 1.5, or an older version, and no more. */
export const faultsOf = (card: object, version: 'v1_4' | 'v1_5' = 'v1_5'): string[] => {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions[version])
  const parsed = new AdaptiveCards.AdaptiveCard()
  parsed.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } }) // as Teams shows them
  parsed.parse(card, context)
  const found = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message)
  const { validationEvents } = parsed.validateProperties()
  // The parser tests "lang" with one global regular expression, which refuses every second right value.
  return [...found, ...validationEvents.map(({ message }) => message)].filter(
    fault => !/^Invalid value "[a-z]{2,3}" for property "lang"/.test(fault),
  )
}
