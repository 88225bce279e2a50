import { expect } from 'chai'
import { answerTo } from '../../src/cli/commands/call.ts'
import { questions } from '../../src/rules/questions.ts'
import { started } from './terminal.ts'

const all = String(await answerTo(['--help']))
const names = [...all.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name = '']) => name)

describe('Who asks for help at the terminal', () => {
  it('is told what there is, with an example, and exit 0', () => {
    const { status, stdout, stderr } = started(['--help'], { env: { POLICY_EDITION: 'wrong' } })
    expect({ status, stdout, stderr }).to.deep.equal({ status: 0, stdout: `${all}\n`, stderr: '' })
    expect(names).to.include.members(['advise', 'ask', 'batch', 'chat', 'doctor', 'matrix', 'requests', 'understand'])
    expect(all).to.include('Example\n  kanalguiden advise')
  })

  for (const name of names) {
    it(`is told what ${name} does, its options and an example`, async () => {
      const [head, does, options, example] = String(await answerTo([name, '--help'])).split('\n\n')
      expect(head).to.match(new RegExp(`^kanalguiden ${name}\\b.*\\[options\\]$`))
      expect(all).to.include(does)
      expect(options)
        .to.match(/^Options\n/)
        .and.match(/\n {2}-h, --help +this$/)
      expect(example).to.match(new RegExp(`^Example\\n {2}kanalguiden ${name}\\b`))
    })
  }

  it('may ask in any order and in short', async () => {
    for (const how of [['-h'], ['help']]) expect(await answerTo(how), how[0]).to.equal(all)
    const ask = await answerTo(['ask', '--help'])
    for (const how of [
      ['ask', '-h'],
      ['-h', 'ask'],
      ['help', 'ask'],
      ['ask', 'vad är gdap', '--lang', 'sv', '--help'],
    ])
      expect(await answerTo(how), how.join(' ')).to.equal(ask)
  })

  it('reads each option with the values that it takes', async () => {
    const advise = await answerTo(['advise', '-h'])
    expect(advise)
      .to.match(/--channel CHANNEL +where it was bought\n/)
      .and.include(questions.channel.join(', '))
    expect(advise).to.match(/--as-of DAY +\S/)
  })
})
