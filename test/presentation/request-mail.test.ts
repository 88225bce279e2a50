import { expect } from 'chai'
import { languages } from '../../src/conversation/ports.ts'
import { mailView } from '../../src/presentation/requests/mail.ts'
import { createWords } from '../../src/presentation/words.ts'
import type { Letterhead, Seen } from '../../src/relationships/chat/seen.ts'
import { details } from '../relationships/details.ts'
import { inState } from '../relationships/world.ts'

const words = createWords()
const link =
  'https://admin.cloud.microsoft/Adminportal/Home?invType=ResellerRelationship&partnerId=11111111-2222-3333-4444-555555555555&msppId=0#/partners/invitation'
const head = { name: 'Bo Öhman', partner: 'Fabrikam Sälj & Tjänst AB', provider: 'Nordväst Distribution AB' }

const mail = (language: (typeof languages)[number], from: Letterhead, kind = details.kind, again?: true) => {
  const request = { ...inState('waiting'), details: { ...details, kind, customer: 'Åhléns Öst & Väst Sverige AB' } }
  const seen: Seen = { request, may: ['send'], admin: true, token: '', zone: 'UTC', inDoubt: 0 }
  return mailView(words[language], { said: 'mail', seen, link, from, ...(again && { again }) }, words[language])
}

describe('The mail to a customer', () => {
  for (const language of languages) {
    it(`${language}: says who writes, in subject and text, and how to see that it is genuine`, () => {
      const { subject, body } = mail(language, head)
      for (const text of [subject.value, body.value]) expect(text).to.include('Bo Öhman, Fabrikam Sälj & Tjänst AB')
      expect(body.value).to.include('https://admin.cloud.microsoft/').and.not.include('Nordväst')
      expect(body.value).to.include(`\n\n${link}\n\n1. `)
    })

    it(`${language}: names the provider of an indirect reseller, and says so in general where it is not configured`, () => {
      expect(mail(language, head, 'indirect-reseller').body.value).to.include('Nordväst Distribution AB')
      const { provider: _, ...alone } = head
      const { body } = mail(language, alone, 'indirect-reseller')
      expect(body.value).to.match(/leverantör i Microsofts|provider in Microsoft’s/)
    })

    it(`${language}: without PARTNER_NAME the admin is told what is missing, and no gap stands in the mail`, () => {
      const { lines, subject, body } = mail(language, { name: '' })
      expect(lines.map(({ text }) => text).join()).to.include('PARTNER_NAME')
      expect(
        mail(language, head)
          .lines.map(({ text }) => text)
          .join(),
      ).to.not.include('PARTNER_NAME')
      expect(subject.value + body.value).to.not.match(/undefined|\(\)|^,|\{\{/)
    })

    for (const kind of ['reseller', 'indirect-reseller'] as const) {
      it(`${language}: opens in a mail program on Windows, which takes 2 048 characters (${kind})`, () => {
        for (const again of [undefined, true] as const)
          expect(mail(language, head, kind, again).open.url.length).to.be.at.most(2048)
      })
    }
  }
})
