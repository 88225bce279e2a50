import { expect } from 'chai'
import { readTopics } from '../../src/presentation/topics.ts'
import questions from '../conversation/questions.json' with { type: 'json' }
import { type Stage, setStage } from './stage.ts'

const topics = readTopics()

/** Every seventh of what partners ask today: enough to see that the client shows what the engine found. */
const asked = questions.filter((_, index) => index % 7 === 0)

const partners = [
  { language: 'sv', locale: 'sv-SE', sources: 'Källor' },
  { language: 'en', locale: 'en-US', sources: 'Sources' },
] as const

for (const { language, locale, sources } of partners) {
  describe(`In a real client, a partner with questions (${language})`, () => {
    let stage: Stage
    before(async () => {
      stage = await setStage({ locale, width: 900, height: 1200 })
    })
    after(() => stage.close())

    it('reads the answer of today and where it stands, with no tap between', async () => {
      const { client } = stage
      for (const [id = '', sv = '', en = ''] of asked) {
        await client.paste(language === 'sv' ? sv : en)
        const said = await client.lastCard(topics.get(id)?.[language].question)
        expect(said, id)
          .to.include(sources)
          .and.not.match(/ARKIV|ARCHIVE/)
      }
      await client.screenshot(`question-${language}`)
    })
  })
}
