import { expect } from 'chai'
import { advise } from '../../src/cli/commands/advise.ts'
import { ask } from '../../src/cli/commands/ask.ts'
import { batch } from '../../src/cli/commands/batch.ts'
import { matrix } from '../../src/cli/commands/matrix.ts'
import { languages } from '../../src/conversation/ports.ts'
import { now } from '../cards/every-reply.ts'
import { days, everySectionOn, goneOn, supersededOn, unmarkedLines } from '../cards/superseded.ts'

const list = new URL('./customers.csv', import.meta.url)
const archive = /ARKIV: den |ARCHIVE: /
const question = 'kan licenserna flyttas mitt i perioden?'

/** What the signs of the map mean, said of nobody. */
const isLegend = (line: string) => line.includes(' · ✕ ')

describe('A terminal', () => {
  for (const language of languages) {
    const said = async (day: string): Promise<readonly string[]> => {
      const then = ['--lang', language, '--as-of', day]
      const tables = [batch([list.pathname, ...then], {}), ask([question, ...then], {})]
      const outcomes = await Promise.all(tables)
      return [
        advise(['--channel', 'csp-partner', '--kind', 'both', ...then], {}) as string,
        matrix(then, {}) as string,
        matrix(['--format', 'html', ...then], {}) as string,
        ...outcomes.map(({ text }) => text),
      ]
    }

    it(`prints of a past day nothing without the banner that says so (${language})`, async () => {
      for (const day of days.filter(each => each < '2023-07-27'))
        for (const text of await said(day)) expect(text, day).to.match(archive)
    }).timeout(120_000)

    it(`prints of today nothing that is superseded (${language})`, async () => {
      const [over, gone] = [goneOn(now, language), supersededOn(everySectionOn(now), now, language)]
      const lines = (await said('today')).flatMap(unmarkedLines).filter(line => !isLegend(line))
      const wrong = lines.filter(line => {
        const cells = line.split(/"?[;,]"/).filter(cell => unmarkedLines(cell).length > 0)
        return cells.some(cell => over.some(each => each.test(cell)) || gone.some(each => cell.includes(each)))
      })
      expect(wrong).to.deep.equal([])
    }).timeout(120_000)
  }
})
