import { expect } from 'chai'
import { readTopics } from '../../src/presentation/topics.ts'
import questions from '../conversation/questions.json' with { type: 'json' }
import { type Stage, setStage } from './stage.ts'

const topics = readTopics()

/**
 * Every seventh of what partners ask today: enough to see that the client shows what the engine found. `PART=2/7`: from
 * the second on; the parts together are all of them, each in a chat of its own, for a long chat makes the client slow.
 */
const [part = 1, parts = 7] = (process.env.PART ?? '1/7').split('/').map(Number)
const asked = questions.filter((_, index) => index % parts === part - 1)

const partners = [
  { language: 'sv', locale: 'sv-SE', sources: 'Källor' },
  { language: 'en', locale: 'en-US', sources: 'Sources' },
] as const

for (const { language, locale, sources } of partners) {
  describe(`In a real client, a partner with questions (${language})`, () => {
    let stage: Stage
    before(async () => {
      stage = await setStage({ locale, width: 900, height: 1200, patienceMs: 60_000 })
    })
    after(() => stage.close())

    it(`reads the answer of today and where it stands, with no tap between (${asked.length} questions)`, async () => {
      const { client } = stage
      const otherwise: string[] = []
      expect(asked).to.not.be.empty
      for (const [id = '', sv = '', en = ''] of asked) {
        await client.paste(language === 'sv' ? sv : en)
        const said = await client.lastCard()
        const answered = said.includes(`${topics.get(id)?.[language].question}`) && said.includes(sources)
        if (!answered || /ARKIV|ARCHIVE/.test(said)) otherwise.push(`${id}: ${said}`)
      }
      expect(otherwise).to.deep.equal([])
      await client.screenshot(`question-${language}`)
    })
  })
}
