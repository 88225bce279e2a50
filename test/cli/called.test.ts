import { spawnSync } from 'node:child_process'
import { expect } from 'chai'
import { answerTo } from '../../src/cli/commands/call.ts'
import { WrongUsage } from '../../src/cli/options.ts'
import { questions } from '../../src/rules/questions.ts'
import { started } from './terminal.ts'

/** Calls that are wrong, and what the one line names: the value, and what would have been right. */
const wrong: readonly (readonly [readonly string[], ...string[]])[] = [
  [[], 'Say what to do', 'advise, ask, batch'],
  [['frobnicate'], '"frobnicate"', 'advise, ask, batch'],
  [['constructor'], '"constructor"', 'advise, ask, batch'],
  [['matrix', '--format', 'pdf'], '--format "pdf"', 'text, json, html'],
  [['matrix', '--lang', 'de'], '--lang "de"', 'en, sv'],
  [['matrix', '--lang'], '--lang needs one of', 'en, sv'],
  [['matrix', '--lang', '--format', 'text'], '--lang "--format"', 'en, sv'],
  [['matrix', '--fromat', 'text'], "'--fromat'", '--lang, --format, --as-of'],
  [['matrix', '--constructor'], "'--constructor'", '--lang, --format, --as-of'],
  [['matrix', '-x'], "'-x'", '--lang, --format, --as-of'],
  [['matrix', 'everything'], '"everything"', '--help'],
  [['doctor', '--json=yes'], '--json takes no value'],
  [['advise', '--channel', 'EA', '--kind', 'license'], '--channel "EA"', questions.channel.join(', ')],
  [['matrix', '--as-of', 'yesterday'], '"yesterday"', '2023-11-01'],
  [['ask'], 'The question is missing'],
  [['ask', '--lang', 'sv', '  '], 'The question is missing'],
  [['requests'], 'list, export or figures'],
  [['requests', 'export', '--format', 'text'], '--format "text"', 'json, csv, csv-rfc'],
  [['batch', 'one.csv', 'two.csv'], 'one.csv, two.csv'],
  [['forget', 'anna'], 'a GUID'],
]

describe('Who calls kanalguiden wrongly', () => {
  for (const [args, ...named] of wrong) {
    it(`reads one line about it: ${args.join(' ') || 'nothing'}`, async () => {
      const error: unknown = await answerTo(args).catch(each => each)
      expect(error).to.be.instanceOf(WrongUsage)
      const { message } = error as WrongUsage
      expect(message).to.match(/^.+$/)
      for (const each of named) expect(message).to.include(each)
    })
  }

  it('and exit 2, with nothing on standard output', () => {
    const { status, stdout, stderr } = started(['matrix', '--format', 'pdf'])
    expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' })
    expect(stderr).to.equal('kanalguiden: --format "pdf" is none of text, json, html.\n')
  })
})

describe('Options of kanalguiden', () => {
  it('may stand anywhere: before the command, before the text, after it', async () => {
    const advice = await answerTo([
      'advise',
      '--channel',
      'ea',
      '--kind',
      'license',
      '--lang',
      'sv',
      '--as-of',
      '2020-06-17',
    ])
    const moved = ['--lang', 'sv', 'advise', '--as-of=2020-06-17', '--kind=license', '--channel', 'ea']
    expect(await answerTo(moved)).to.equal(advice)
    const after = await answerTo(['ask', 'vad är gdap', '--lang', 'en'])
    expect(after)
      .to.have.property('text')
      .that.matches(/^What is GDAP/)
    expect(await answerTo(['ask', '--lang', 'en', 'vad är gdap'])).to.deep.equal(after)
    expect(await answerTo(['ask', 'vad', '--lang', 'en', 'är', 'gdap'])).to.deep.equal(after)
    const impact = await answerTo(['impact', '2020-06-17', '2023-10-09', '--lang', 'sv'])
    expect(await answerTo(['impact', '--lang', 'sv', '2020-06-17', '2023-10-09'])).to.equal(impact)
  })
})

describe('A terminal', () => {
  const coloured = '\u001b['

  it('has colours, and a file or another program has none', () => {
    expect(started(['doctor']).stdout).not.to.include(coloured)
    expect(started(['doctor'], { env: { FORCE_COLOR: '1' } }).stdout, 'as on a terminal').to.include(coloured)
    expect(started(['frobnicate']).stderr).not.to.include(coloured)
  })

  it('may stop reading in the middle: `kanalguiden matrix | head -1`', () => {
    const command = `"${process.execPath}" src/cli/kanalguiden.ts matrix --format html | head -c 20`
    const { stderr, stdout } = spawnSync('/bin/sh', ['-c', command], { encoding: 'utf8' })
    expect({ stderr, length: stdout.length }).to.deep.equal({ stderr: '', length: 20 })
  })
})
