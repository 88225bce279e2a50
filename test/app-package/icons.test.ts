import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { iconFaults } from '../../src/app-package/icons.ts'
import { readPng } from '../../src/app-package/png.ts'
import { png } from './png-writer.ts'

const accent = '#0F4C5C'
const [teal, white, clear] = ['0f4c5cff', 'ffffffff', '00000000']
const drawn = (name: string) => readFileSync(`manifest/${name}.png`)

const middle = (x: number, y: number, from: number, to: number) => x >= from && x < to && y >= from && y < to
const symbol = (size: number, from: number, to: number, ground: string, colour = white) =>
  png(size, (x, y) => (middle(x, y, from, to) ? colour : ground))

const cases: readonly (readonly [what: string, kind: 'color' | 'outline', icon: Buffer, says: string | undefined])[] = [
  ['as we drew it', 'color', drawn('color'), undefined],
  ['as we drew it', 'outline', drawn('outline'), undefined],
  ['that keeps to the rules', 'color', symbol(192, 48, 144, teal), undefined],
  ['that keeps to the rules', 'outline', symbol(32, 10, 20, clear), undefined],
  ['with soft edges', 'outline', symbol(32, 10, 20, clear, 'ffffff80'), undefined],
  ['of another size', 'color', symbol(96, 40, 50, teal), 'must be 192 x 192: it is 96 x 96'],
  ['of another size', 'outline', symbol(192, 48, 144, clear), 'must be 32 x 32: it is 192 x 192'],
  ['that would be cropped', 'color', symbol(192, 40, 144, teal), 'outside its middle: it is not at 40, 40'],
  ['on another ground', 'color', symbol(192, 48, 144, white), 'must be #0F4C5C, the accentColor'],
  ['with a hole in its ground', 'color', symbol(192, 48, 144, clear), 'must be #0F4C5C'],
  ['with a ground that shines through', 'color', symbol(192, 48, 144, '0f4c5c80'), 'must be #0F4C5C'],
  ['without a symbol', 'color', symbol(192, 0, 0, teal), 'shows nothing'],
  ['without a symbol', 'outline', symbol(32, 0, 0, clear), 'shows nothing'],
  ['in colour', 'outline', symbol(32, 10, 20, clear, 'ff0000ff'), 'must be white: it is #ff0000 at 10, 10'],
  ['that is a white square', 'outline', symbol(32, 0, 32, clear), 'must be transparent around'],
  ['that is no PNG', 'color', Buffer.from('GIF89a'), 'is no PNG'],
  ['that is empty', 'outline', Buffer.alloc(0), 'is no PNG'],
  ['that was cut off', 'color', drawn('color').subarray(0, 20), 'is damaged'],
  ['that was cut off later', 'color', drawn('color').subarray(0, 700), ''],
]

describe('The icons', () => {
  for (const [what, kind, icon, says] of cases) {
    it(`may ${says === undefined ? '' : 'not '}be a ${kind} icon ${what}`, () => {
      const faults = iconFaults(kind, icon, accent)
      if (says === undefined) expect(faults).to.deep.equal([])
      else expect(faults.join()).to.include(says).and.not.to.equal('')
    })
  }

  it('are read whichever way their rows are filtered', () => {
    const noise = (x: number, y: number) => createHash('sha256').update(`${x} ${y}`).digest('hex').slice(0, 8)
    const plain = readPng(png(9, noise, 0))
    for (const filter of [1, 2, 3, 4]) expect(readPng(png(9, noise, filter)), `filter ${filter}`).to.deep.equal(plain)
    const [red, green, blue, alpha] = Buffer.from(noise(1, 1), 'hex')
    expect(plain.pixels[10]).to.deep.equal({ x: 1, y: 1, red, green, blue, alpha })
  })

  it('are refused with a filter that PNG does not have', () => {
    expect(
      iconFaults(
        'outline',
        png(32, () => clear, 9),
        accent,
      ).join(),
    ).to.include('is damaged')
  })
})
