import { expect } from 'chai'
import fc from 'fast-check'
import { textOfMessage } from '../../../src/bot/handlers/message-text.ts'

const html = (content: string) => textOfMessage({ body: { contentType: 'html', content } })

const messages: readonly (readonly [what: string, html: string, text: string])[] = [
  ['paragraphs', '<div><p>Azure</p><p>via EA</p></div>', 'Azure via EA'],
  ['line breaks and lists', 'a<br>b<br/>c<ul><li>d</li><li>e</li></ul>', 'a b c d e'],
  ['emphasis and links', '<b>EA</b> <a href="https://x.example">här</a>', 'EA här'],
  ['mentions', '<at id="0">Bo Ek</at> azure <at id="1">Kanal<b>guiden</b></at>?', 'azure ?'],
  ['attachments', 'se <attachment id="a1">fil.pdf</attachment> här', 'se här'],
  ['scripts and styles', '<style>p{}</style>EA<script>alert("<b>")</script>', 'EA'],
  ['comments', 'E<!-- <b>not</b> -->A', 'E A'],
  [
    'entities',
    'Sm&aring; &amp; stora &lt;EA&gt; &#228;r&nbsp;&#x00e4; &quot;ok&quot; &nosuch;',
    'Små & stora <EA> är ä "ok" &nosuch;',
  ],
  ['markup, but with signs that are none', 'licenser < 300 och > 10', 'licenser < 300 och > 10'],
  ['images', 'EA <img alt="bild" src="x"> <emoji alt="🎉"></emoji>', 'EA'],
]

describe('What somebody wrote in a message', () => {
  for (const [what, content, text] of messages) {
    it(`is read without its ${what}`, () => {
      expect(html(content)).to.equal(text)
    })
  }

  it('is taken as it stands where it is plain text, and the subject goes before it', () => {
    expect(textOfMessage({ body: { contentType: 'text', content: 'a <b> &amp;  c' } })).to.equal('a <b> &amp; c')
    expect(textOfMessage({ subject: 'Fråga', body: { contentType: 'html', content: '<p>EA</p>' } })).to.equal(
      'Fråga EA',
    )
  })

  it('is nothing where there is no message', () => {
    for (const payload of [
      undefined,
      null,
      7,
      [],
      {},
      { body: null },
      { body: { content: null } },
      { body: { content: 7 } },
    ]) {
      expect(textOfMessage(payload)).to.equal('')
    }
    expect(html('')).to.equal('')
  })

  it('is any text, and one that was written to be slow is read as fast', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => typeof html(text) === 'string'))
    for (const evil of ['<at>', '<at><', '<', '&', '<!--', '<at id="0">a</b>', '&#x110000;', '<a '.repeat(3)]) {
      expect(html(evil.repeat(20_000)).length).to.be.at.most(5_000)
    }
  })
})
