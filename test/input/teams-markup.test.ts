import { expect } from 'chai'
import fc from 'fast-check'
import { wordsOf } from '../../src/input/teams-markup.ts'

type Example = readonly [given: string, said: string]

const kinds: Readonly<Record<string, readonly Example[]>> = {
  'whom somebody mentions': [
    ['<at>Kanalguiden</at> hjälp', 'hjälp'],
    ['<at>Azure-teamet</at> kunden har EA med licenser', 'kunden har EA med licenser'],
    ['kunden har EA, <at>Open Value</at> vet mer', 'kunden har EA, vet mer'],
    ['<at id="0">Bo <b>Ek</b></at>EA', 'EA'],
    ['<AT>CSP</AT> EA', 'EA'],
    ['<at></at> EA', 'EA'],
    ['<at>a</at><at>b</at> EA <at>c</at>', 'EA'],
    ['EA <at>utan slut', 'EA utan slut'],
  ],
  'what somebody quotes': [
    ['<quoted messageId="1732900000000"/> EA Azure', 'EA Azure'],
    ['<quoted messageId="17"/>hjälp', 'hjälp'],
    ['<quoted messageId="17">vad är GDAP?</quoted> EA', 'EA'],
    ['<quoted messageId="17" /> EA', 'EA'],
    ['EA <quoted messageId="1"/><quoted messageId="2"/> Azure', 'EA Azure'],
    [
      '<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Bo</strong><p>Open</p></blockquote><p>EA</p>',
      'EA',
    ],
    ['<blockquote itemtype="http://schema.skype.com/Reply"><blockquote>CSP</blockquote>Open</blockquote>EA', 'EA'],
    ['<blockquote>kunden har EA</blockquote>', 'kunden har EA'],
  ],
  'what hangs on the message': [
    ['<attachment id="a1">fil.pdf</attachment> EA', 'EA'],
    ['EA <attachment id="a1"></attachment>', 'EA'],
    ['<span class="inline-compose-card" id="1"><span>Kort</span></span> EA', 'EA'],
    ['<span itemscope class="inline-compose-card">Kort <span>Open</span> </span>', ''],
    ['EA <img alt="bild" src="x"> <emoji alt="🎉"></emoji>', 'EA'],
    ['<script>alert("Open")</script>EA<style>p{}</style>', 'EA'],
    ['<title>Open</title>EA', 'EA'],
    ['EA<!-- Open --> Azure', 'EA Azure'],
  ],
  'how it is laid out': [
    ['<p>EA</p>', 'EA'],
    ['<div><p>Azure</p><p>via EA</p></div>', 'Azure\n\nvia EA'],
    ['Contoso; EA<br>Fabrikam; Open<br/>', 'Contoso; EA\nFabrikam; Open'],
    ['<ul><li>EA</li><li>Open</li></ul>', 'EA\n\nOpen'],
    ['<b>EA</b> <i>Azure</i>', 'EA Azure'],
    ['<a href="https://x.example">här</a>', 'här'],
    ['<p class="x">EA</p >', 'EA'],
    ['<font color="red">EA</font>', 'EA'],
  ],
  'how it was encoded': [
    ['Sm&aring; &amp; stora', 'Små & stora'],
    ['EA&nbsp;Azure&#160;nu', 'EA Azure nu'],
    ['1 &lt; 2 &gt; 0', '1 < 2 > 0'],
    ['&quot;EA&quot; &#39;Open&#39; &apos;', `"EA" 'Open' '`],
    ['&#228;r &#x00e4; &hellip;', 'är ä …'],
    ['AT&amp;amp;T', 'AT&T'],
    ['&#x1f44d; &#0; &#x110000;', '👍'],
    ['&lt;at&gt;Open&lt;/at&gt; EA', 'EA'],
  ],
  'nothing that is none': [
    ['pris < 100 & > 50', 'pris < 100 & > 50'],
    ['<3 EA', '<3 EA'],
    ['EA <-> Open -> CSP --> nu', 'EA <-> Open -> CSP --> nu'],
    ['Anna <anna@contoso.se>', 'Anna <anna@contoso.se>'],
    ['<p@contoso.se>', '<p@contoso.se>'],
    ['<EA> eller <Open>', '<EA> eller <Open>'],
    ['R&D, AT&T; &okänt; &unknown;', 'R&D, AT&T; &okänt; &unknown;'],
    ['[EA](https://contoso.se/?a=1&b=2)', '[EA](https://contoso.se/?a=1&b=2)'],
    ['@Azure-teamet EA', '@Azure-teamet EA'],
    ['a<b och b>a', 'a<b och b>a'],
    ['`<at`', '`<at`'],
    ['Contoso;\tEA\nFabrikam;\tOpen', 'Contoso;\tEA\nFabrikam;\tOpen'],
  ],
}

const anyMarkup = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(kinds).flatMap(all => all.map(([given]) => given))),
      fc.constantFrom(
        '<at>',
        '</at>',
        '<b',
        '>',
        '<',
        '&',
        'amp;',
        'lt;',
        '&#108;',
        '<!--',
        '-->',
        '<p ',
        '/>',
        ' ',
        'EA',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map(all => all.join(''))

describe('What somebody wrote in Teams', () => {
  for (const [kind, examples] of Object.entries(kinds)) {
    for (const [given, said] of examples) {
      it(`is read without ${kind}: ${given}`, () => expect(wordsOf(given)).to.equal(said))
    }
  }

  it('is the same when it is read again', () =>
    fc.assert(
      fc.property(anyMarkup, text => {
        const once = wordsOf(text)
        expect(wordsOf(once)).to.equal(once)
      }),
      { numRuns: 5_000 },
    ))
})
