import { expect } from 'chai'
import { languages, type Memories } from '../../../src/conversation/ports.ts'
import { questions } from '../../../src/rules/questions.ts'
import { openings } from '../opened.ts'

/** Everything that can be known, one fact at a time. */
const facts = {
  sessions: [
    ...questions.channel.map(channel => ({ channel })),
    ...questions.kind.map(kind => ({ kind })),
    ...questions.customer.map(customer => ({ customer })),
  ],
  people: [...languages.map(language => ({ language })), ...questions.partner.map(partner => ({ partner }))],
  places: [{ greeted: true }],
} as const satisfies { [Kind in keyof Memories]: readonly Parameters<Memories[Kind]['remember']>[1][] }

describe('every answer that exists', () => {
  const { newFolder, open } = openings()

  for (const kind of Object.keys(facts) as (keyof typeof facts)[])
    for (const fact of facts[kind])
      it(`is still known after a restart: ${JSON.stringify(fact)}`, async () => {
        const dataDir = await newFolder()
        await (await open(dataDir))[kind].remember('anna', fact)
        expect(await (await open(dataDir))[kind].recall('anna')).to.deep.equal(fact)
      })
})
