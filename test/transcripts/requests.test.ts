import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { createWords } from '../../src/presentation/words.ts'
import { linkFaults } from '../../src/relationships/invitation-link.ts'
import { transitions } from '../../src/relationships/lifecycle.ts'
import { refusals } from '../../src/relationships/ports.ts'
import { states } from '../../src/relationships/request.ts'
import { readableRequests } from './readable.ts'
import { requestStructureOf } from './request-structure.ts'
import { type WalkedRequest, walkRequests } from './request-walk.ts'

describe('Every path of a relationship request as a transcript', () => {
  let walked: readonly WalkedRequest[]
  let structure: string
  before(async () => {
    walked = await walkRequests()
    structure = requestStructureOf(walked)
  })

  it('has the structure that is committed, id by id', () => {
    const committed = readFileSync(new URL('requests.txt', import.meta.url), 'utf8').split('\n')
    const advice = 'What is said has changed: look at the difference after npm run transcripts.'
    expect(structure.split('\n'), advice).to.deep.equal(committed)
  })

  it('leaves out no state, nothing that can be done or told, no refusal of Partner Center and no faulty link', () => {
    const deeds = Object.keys(transitions).filter(
      deed => !['prepare', 'expire', 'end'].includes(deed) && !deed.includes('access'),
    )
    const told = [
      'ask',
      'send',
      'reject',
      'edit',
      'withdraw',
      'accept',
      'decline',
      'expire',
      'remind',
      'not-yet',
      'undo',
      ...['access-active', 'access-ends', 'access-end'],
    ]
    const expected = [
      ...states.map(state => `request ${state} `),
      ...deeds.map(deed => ` done ${deed}`),
      ...told.map(of => ` told ${of}`),
      ...refusals.map(reason => `paste refused ${reason}`),
      ...linkFaults.map(fault => `paste wrong ${fault}`),
    ]
    for (const id of expected) expect(structure).to.include(id)
  })

  it('tells nobody of what they did themselves, and nobody who has nothing to do with it', () => {
    for (const { name, turns } of walked) {
      for (const { id, told } of turns) {
        const [who] = id.split(' ')
        if (!id.includes(' in '))
          expect(
            told.map(({ to }) => to),
            `${name}: ${id}`,
          ).not.to.include(who)
        expect(told.map(({ to }) => to)).not.to.include('eve')
      }
    }
  })

  for (const language of languages) {
    it(`can be read from the first to the last, and is the same each time (${language})`, async () => {
      const text = readableRequests(walked, language)
      expect(text.match(/^## /gm)).to.have.length(walked.length)
      expect(text).not.to.match(/\{\{|\$\{|undefined/)
      expect(readableRequests(await walkRequests(), language)).to.equal(text)
    })
  }

  it('keeps the words out of the structure: a copy edit changes one place', () => {
    for (const { t } of Object.values(createWords())) {
      for (const said of [t('request.done.ask'), t('request.told.send'), t('request.button.accept')]) {
        expect(structure).not.to.include(said)
      }
    }
  })
})
