import { expect } from 'chai'
import fc from 'fast-check'
import { checkInvitationLink } from '../../src/relationships/invitation-link.ts'

const partner = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
const provider = '11111111-2222-3333-4444-555555555555'
const home = 'https://admin.microsoft.com/Adminportal/Home'

/** The forms in which Microsoft has given such links out. */
const known: readonly (readonly [form: string, invites: string, link: string])[] = [
  [
    'the admin center’s',
    'reseller',
    `${home}?invType=ResellerRelationship&partnerId=${partner}&msppId=0#/partners/invitation`,
  ],
  [
    'the admin center’s of 2019 to 2023',
    'reseller',
    `${home}?invType=ResellerRelationship&partnerId=${partner}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`,
  ],
  [
    'the admin center’s for an indirect reseller',
    'indirect-reseller',
    `${home}?invType=IndirectResellerRelationship&partnerId=${partner}&msppId=1234567&indirectCSPId=${provider}#/partners/invitation`,
  ],
  [
    'the Store for Business’s',
    'indirect-reseller',
    `https://businessstore.microsoft.com/manage/partner-invitation?invType=IndirectResellerRelationship&partnerId=${partner}&msppId=1234567&DAP=true`,
  ],
  [
    'the Office portal’s',
    'reseller',
    `https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=${partner}&csp=1&msppid=0`,
  ],
  [
    'the Office portal’s for an indirect reseller',
    'indirect-reseller',
    `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${partner}&csp=1&msppid=1234567&indirectCSP=${provider}`,
  ],
  [
    'the admin center’s of today',
    'reseller',
    `https://admin.cloud.microsoft/?invType=ResellerRelationship&partnerId=${partner}&msppId=0#/partners/invitation`,
  ],
  [
    'the admin center’s of today with its old path',
    'indirect-reseller',
    `https://admin.cloud.microsoft/AdminPortal/Home?invType=IndirectResellerRelationship&partnerId=${partner}&msppId=1&indirectCSPId=${provider}#/partners/invitation`,
  ],
  [
    'an unusual spelling',
    'reseller',
    `HTTPS://Admin.Microsoft.com/AdminPortal/home?INVTYPE=resellerrelationship&PartnerID=${partner.toUpperCase()}#/partners/invitation`,
  ],
]

const valid = known[0]?.[2] ?? ''

const refused: readonly (readonly [what: string, fault: string, text: string])[] = [
  ['nothing', 'not-a-link', ''],
  ['blanks', 'not-a-link', ' \n '],
  ['a sentence', 'not-a-link', 'Here is the link'],
  ['two links', 'not-a-link', `${valid} ${known[1]?.[2]}`],
  ['two links to elsewhere', 'not-a-link', 'https://example.com https://example.org'],
  ['a link without its scheme', 'not-a-link', valid.replace('https://', '')],
  ['a line break inside', 'not-an-invitation', valid.replace('partnerId', 'partner\nId')],
  ['a tab that a browser would drop', 'not-an-invitation', valid.replace('partnerId', 'partner\tId')],
  ['a backslash that a browser would turn', 'not-a-link', valid.replace('.com/', '.com\\')],
  ['letters that look alike', 'not-a-link', valid.replace('admin', 'аdmin')],
  ['a tag', 'not-a-link', `${valid}<script>`],
  ['a closing bracket of Markdown', 'not-a-link', `[link](${valid})`],
  ['a quotation mark inside', 'not-a-link', valid.replace('&', '"&')],
  ['a name and a password', 'not-a-link', valid.replace('https://', 'https://me:secret@')],
  ['10 000 characters', 'not-a-link', valid + 'x'.repeat(10_000)],
  ['no host', 'not-a-link', 'https://'],
  ['http', 'not-https', valid.replace('https', 'http')],
  ['a script', 'not-https', 'javascript:alert(1)'],
  ['a mail address', 'not-https', 'mailto:anna@example.com'],
  ['another host', 'wrong-host', valid.replace('admin.microsoft.com', 'example.com')],
  ['a host that begins alike', 'wrong-host', valid.replace('microsoft.com', 'microsoft.com.example.com')],
  ['a host that ends alike', 'wrong-host', valid.replace('admin.', 'evil-admin.')],
  ['the known host as a name', 'not-a-link', valid.replace('.com/', '.com@example.com/')],
  ['another port', 'wrong-host', valid.replace('.com/', '.com:8443/')],
  ['a property of every object as host', 'wrong-host', valid.replace('admin.microsoft.com', 'constructor')],
  [
    'Outlook’s Safe Links',
    'wrapped',
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(valid)}&data=05`,
  ],
  [
    'a GDAP request at the host of today',
    'gdap',
    `https://admin.cloud.microsoft/?#/partners/invitation/granularAdminRelationships/${partner}-${provider}`,
  ],
  ['a host under the new one', 'wrong-host', valid.replace('admin.microsoft.com', 'evil.admin.cloud.microsoft')],
  ['a host like the new one', 'wrong-host', valid.replace('admin.microsoft.com', 'admin.cloud.microsoft.com')],
  ['the start page of today', 'not-an-invitation', 'https://admin.cloud.microsoft/'],
  ['a GDAP request', 'gdap', `${home}#/partners/invitation/granularAdminRelationships/${partner}-${provider}`],
  ['the start page', 'not-an-invitation', home],
  ['another page', 'not-an-invitation', valid.replace('/Home', '/Users')],
  ['an invitation to something else', 'not-an-invitation', valid.replace('ResellerRelationship', 'Advisor')],
  ['a property of every object as type', 'not-an-invitation', valid.replace('ResellerRelationship', 'constructor')],
  ['two types', 'not-an-invitation', valid.replace('&', '&invType=IndirectResellerRelationship&')],
  ['a lost fragment', 'not-an-invitation', valid.replace(/#.*/, '')],
  ['no partner', 'no-partner-id', valid.replace(/partnerId=[^&]*&/, '')],
  ['a partner who is no GUID', 'no-partner-id', valid.replace(partner, '1234567')],
  ['two partners', 'no-partner-id', valid.replace('&', `&partnerId=${provider}&`)],
  ['ampersands copied from HTML', 'no-partner-id', valid.replaceAll('&', '&amp;')],
]

describe('An invitation link', () => {
  for (const [form, invites, link] of known) {
    it(`is known in ${form} form, and comes back verbatim`, () => {
      expect(checkInvitationLink(link)).to.deep.equal({ kind: 'valid', link, invites })
      expect(checkInvitationLink(` \n${link}\r\n`)).to.deep.equal({ kind: 'valid', link, invites })
    })
  }

  const pasted: readonly (readonly [how: string, text: string])[] = [
    ['in a mail', `Hello!\n${valid}\nRegards`],
    ['in a sentence', `Here is the link: ${valid}.`],
    ['in angle brackets', `<${valid}>`],
    ['in quotation marks', `“${valid}”`],
    ['in round brackets', `the link (${valid})`],
    ['with U+200B behind', `${valid}\u200b`],
    ['with U+FEFF before', `\ufeff${valid}`],
    ['with a soft hyphen inside', valid.replace('partner', 'part\u00adner')],
    ['twice', `${valid}\n${valid}`],
    ['beside the partner’s own page', `${valid}\n\nhttps://www.partner.example/`],
    ['in bold', `**${valid}**`],
    ['with a no-break space behind', `${valid}\u00a0`],
  ]
  for (const [how, text] of pasted) {
    it(`is found in what was pasted: ${how}`, () => {
      expect(checkInvitationLink(text)).to.deep.equal({ kind: 'valid', link: valid, invites: 'reseller' })
    })
  }

  for (const [what, fault, text] of refused) {
    it(`is not ${what}: ${fault}`, () => {
      expect(checkInvitationLink(text)).to.deep.equal({ kind: 'wrong', fault })
    })
  }

  /** Known links with something done to them somewhere. */
  const damaged = fc
    .tuple(fc.constantFrom(...known.map(([, , link]) => link)), fc.nat(), fc.nat(9), fc.string({ unit: 'binary' }))
    .map(([link, at, gone, put]) => {
      const cut = at % link.length
      return link.slice(0, cut) + put + link.slice(cut + gone)
    })

  it('whatever is pasted, is answered and never rewritten', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), damaged), text => {
        const checked = checkInvitationLink(text)
        if (checked.kind === 'valid') expect(text.replace(/\p{Cf}/gu, '')).to.include(checked.link)
      }),
      { numRuns: 5000 },
    )
  })

  it('leads to a host of Microsoft’s by https when it is valid, whatever reads it', () => {
    fc.assert(
      fc.property(damaged, text => {
        const checked = checkInvitationLink(text)
        if (checked.kind !== 'valid') return
        expect(checked.link).to.match(
          /^https:\/\/(admin\.cloud\.microsoft|admin\.microsoft\.com|portal\.office\.com|businessstore\.microsoft\.com)(:443)?[/?][!-~]*$/i,
        )
      }),
      { numRuns: 5000 },
    )
  })
})
