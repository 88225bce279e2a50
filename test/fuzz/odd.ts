import fc from 'fast-check'
import { everyCard } from '../cards/every-card.ts'
import { buttonsOf } from '../conversation/person.ts'

const prototypes = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'toJSON', 'then']
const strings = [
  '',
  ' ',
  '\u0000',
  '\u202e\u2066',
  '\ud800',
  '👩‍👩‍👧‍👦'.repeat(50),
  'ß'.repeat(5_000),
  'x'.repeat(60_000),
  '../../../etc/passwd',
  '<at></at>',
  '<script>alert(1)</script>',
  '${1+1} {{date}} [a](https://evil.example)',
  'ea; usage',
  'restart',
  'svenska',
  'request',
  'forget me',
  '0',
  '-1',
  '1e999',
  'null',
  "'; drop table people; --",
  ...prototypes,
]

const nested = (depth: number, inside: unknown): unknown => (depth === 0 ? inside : [nested(depth - 1, inside)])
const chain = (depth: number): unknown => (depth === 0 ? 'ea' : { data: chain(depth - 1) })

/** An own property of any name, as JSON brings it: `__proto__` too. */
const record = (value: fc.Arbitrary<unknown>, keys: readonly string[]): fc.Arbitrary<object> =>
  fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...keys, ...prototypes), fc.string({ unit: 'binary' })), value), {
      maxLength: 6,
    })
    .map(entries => Object.fromEntries(entries))

/** What nobody sends who means well. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...strings),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(undefined, null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 63), 1e308),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 5 }),
  fc.constantFrom([], {}, [[]], [null], [{}], { length: 3 }),
  fc.nat({ max: 55 }).map(depth => nested(depth, 'ea')),
  fc.nat({ max: 55 }).map(chain),
  fc.nat({ max: 300 }).map(depth => nested(depth, {})),
  record(fc.jsonValue({ maxDepth: 2 }), ['id', 'type', 'text', 'verb', 'data']),
  fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 50 }),
)

/** What stands behind every button of every card, in both languages. */
const buttons = everyCard().flatMap(({ message }) => buttonsOf(message.card).map(({ data }) => data))
const values = new Map<string, unknown[]>()
for (const data of buttons) {
  for (const [key, value] of Object.entries(data)) {
    const known = values.get(key)
    if (known) known.push(value)
    else values.set(key, [value])
  }
}
export const verbs = [...new Set(values.get('verb') ?? [])]
const inputs = [
  'customer',
  'partner',
  'search',
  'state',
  'note',
  'contact',
  'tenant',
  'country',
  'customerName',
  'mailLanguage',
]
const fields = [...values.keys(), ...inputs, 'relationship', 'reason', 'link', 'owner']

const honestValue = (key: string) => fc.constantFrom(...(values.get(key) ?? ['ea', '']))
const entry = fc.constantFrom(...fields).chain(key => fc.tuple(fc.constant(key), fc.oneof(honestValue(key), odd)))

/** Data of a tap: a real button's with something changed, any verb with anything, or no data at all. */
export const cardData: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...buttons), fc.array(entry, { maxLength: 3 }))
      .map(([data, changes]) => ({ ...data, ...Object.fromEntries(changes) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...verbs), fc.array(entry, { maxLength: 6 }))
      .map(([verb, more]) => ({ ...Object.fromEntries(more), verb })),
  },
  { weight: 1, arbitrary: odd },
)
