import { Ajv } from 'ajv'
import { expect } from 'chai'
import { createGenerator } from 'ts-json-schema-generator'
import { createPresentation } from '../../src/presentation/present.ts'
import { everyCard } from './every-card.ts'

/** No package ships a right schema of Teams' dialect, but Microsoft's types do say it: the schema is made from them. */
const schema = () =>
  createGenerator({
    path: `${import.meta.dirname}/dialect.ts`,
    tsconfig: 'tsconfig.json',
    type: 'TeamsCard',
    skipTypeCheck: true,
    expose: 'all',
  }).createSchema('TeamsCard')

describe('Teams’ dialect of Adaptive Cards', function () {
  this.timeout(60_000)
  let faultsOf: (card: unknown) => string[]
  const { present } = createPresentation()

  before(() => {
    const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema() as object)
    faultsOf = card => (validate(card) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath))
  })

  it('knows every element and property of every card', () => {
    for (const { name, message } of everyCard()) expect(faultsOf(message.card), name).to.deep.equal([])
  })

  it('does not know a property that was misspelt, or a value of the wrong type', () => {
    const { card } = present({ kind: 'help' }, 'en')
    const [first = {}, ...rest] = card.body as object[]
    expect(faultsOf({ ...card, body: [{ ...first, wrapp: true }, ...rest] })).not.to.deep.equal([])
    expect(faultsOf({ ...card, body: [{ ...first, wrap: 'yes' }, ...rest] })).not.to.deep.equal([])
    expect(faultsOf({ ...card, body: [{ ...first, size: 'Enormous' }, ...rest] })).not.to.deep.equal([])
  })
})
