import { expect } from 'chai'
import { type Language, languages } from '../../../src/conversation/ports.ts'
import { weekends } from '../../../src/plan/calendar.ts'
import { planOf } from '../../../src/plan/plan.ts'
import type { Move } from '../../../src/plan/situation.ts'
import { customerMail } from '../../../src/presentation/plan/customer-mail.ts'
import { type Between, betweenFor, customerPage } from '../../../src/presentation/plan/customer-page.ts'
import { createWords } from '../../../src/presentation/words.ts'
import { type Answers, questions } from '../../../src/rules/questions.ts'

const words = createWords()

const pageOf = (answers: Answers, days: Partial<Move> = {}, between: Between = {}, language: Language = 'sv') => {
  const plan = planOf({ answers, rulesOf: '2026-11-30', today: '2026-11-30', off: weekends, ...days })
  return plan && customerPage(words[language], plan, between)
}
const textOf = (page: ReturnType<typeof pageOf>) => JSON.stringify(page)

describe('The page for a customer', () => {
  const licenses = { channel: 'csp-partner', kind: 'license' } as const

  it('says who does what until when, what they approve, what stays, what not to do and whom to ask', () => {
    const between = { partner: 'Nordmoln AB', customer: 'Åkerö AB', contact: 'Anna Berg, 08-123 45 67' }
    const page = pageOf(licenses, { termEnd: '2027-03-31' }, between)
    expect(page).to.include({ title: 'Så går flytten till: Åkerö AB', call: 'Hör av er till Anna Berg, 08-123 45 67.' })
    expect(page?.intro).to.deep.equal([
      'Nordmoln AB tar över som leverantör av det ni har köpt hos en annan partner. Så här går det till, och det här behöver ni göra.',
      'Er nuvarande period tar slut den 31 mars 2027.',
    ])
    expect(page?.steps[1]).to.deep.equal({
      when: ['senast den 19 februari 2027'],
      who: 'Ni',
      what: 'Öppna länken i mejlet och godkänn. Visas Microsoft-kundavtalet: läs det och acceptera det. En global administratör hos er gör det.',
    })
    expect(page?.lists.map(({ heading }) => heading)).to.deep.equal([
      'Vad ni godkänner, och vad det betyder',
      'Vad som inte ändras',
      'Gör inte så här',
    ])
  })

  for (const language of languages) {
    it(`tells no customer what is ours alone, whatever they have (${language})`, () => {
      const ours =
        /Partner ?[Cc]ent|GDAP|DAP\b|EST\b|CSP\b|NCE|\bMSP\b|Kanal|[Cc]hannel transfer|\{\{|undefined|null|säljaren|Vårt råd|Our advice/
      for (const channel of questions.channel)
        for (const kind of questions.kind)
          for (const partner of questions.partner)
            for (const termEnd of ['2027-03-31', '2026-12-02', '2026-11-01', undefined]) {
              const page = pageOf({ channel, kind, partner }, termEnd ? { termEnd } : {}, {}, language)
              if (page === undefined) continue
              expect(textOf(page), `${channel} ${kind} ${termEnd}`).not.to.match(ours)
            }
    })
  }

  it('says of the agreement with Microsoft what the plan says of it: once, and what it means', () => {
    for (const answers of [licenses, { channel: 'microsoft-direct', kind: 'usage' }] as const) {
      const page = pageOf(answers, { termEnd: '2027-03-31' })
      expect(textOf(page)).to.match(/kundavtalet: (läs det och )?acceptera|Acceptera Microsoft-kundavtalet/)
      const [approved] = page?.lists ?? []
      expect(approved?.lines.filter(line => line.startsWith('Microsoft-kundavtalet:'))).to.have.length(1)
    }
  })

  it('speaks as “we” where nobody has said who we are, and signs with nothing', () => {
    for (const [language, intro, bye] of [
      ['sv', /^Vi tar över/, /Vänliga hälsningar$/],
      ['en', /^We take over/, /Kind regards$/],
    ] as const) {
      const page = pageOf(licenses, {}, {}, language)
      if (!page) throw new Error('There is no page.')
      expect(page.intro[0]).to.match(intro)
      expect(customerMail(words[language], page, {}).body).to.match(bye)
    }
  })

  it('names whom to ask: somebody, or else the partner', () => {
    const callOf = (between: Between) => pageOf(licenses, {}, between)?.call
    expect(callOf({ partner: 'Nordmoln AB' })).to.equal('Hör av er till oss på Nordmoln AB.')
    const planned = { customer: 'Contoso', by: { id: 'anna', name: 'Anna Berg' } }
    expect(callOf(betweenFor({ partner: 'Nordmoln AB' }, planned))).to.equal('Hör av er till Anna Berg, Nordmoln AB.')
    expect(callOf(betweenFor({}, { ...planned, by: { id: 'forgotten' } }))).to.equal('Svara på mejlet.')
  })

  it('asks for the end of the term where nobody knows it, and says what may run after it', () => {
    expect(pageOf(licenses)?.intro[1]).to.match(/^Skriv till oss vilken dag/)
    expect(pageOf(licenses, { termEnd: '2026-11-09' })?.intro[1]).to.match(/9 november 2026.*betald förlängning/)
  })

  it('says that the invitation gives no permission only where the rules say so', () => {
    expect(textOf(pageOf(licenses))).to.include('ingen behörighet')
    expect(textOf(pageOf(licenses, { rulesOf: '2020-06-17' }))).not.to.include('ingen behörighet')
  })

  it('is none where there is nothing that they could be told', () => {
    expect(pageOf({ ...licenses, customer: 'csp-partner' })).to.equal(undefined)
    expect(pageOf({ channel: 'syndication-partner', kind: 'license' })).to.equal(undefined)
  })

  it('is a mail in plain text too, with all that is on the page', () => {
    const page = pageOf(licenses, { termEnd: '2027-03-31' }, { partner: 'Nordmoln AB' })
    if (!page) throw new Error('There is no page.')
    const { subject, body } = customerMail(words.sv, page, { partner: 'Nordmoln AB' })
    expect(subject).to.equal('Så går flytten av era Microsoft-tjänster till')
    for (const { what } of page.steps) expect(body).to.include(what)
    for (const line of page.lists.flatMap(({ lines }) => lines)) expect(body).to.include(`- ${line}`)
    expect(body)
      .to.match(/^Hej!\n\nNordmoln AB tar över/)
      .and.to.match(/Vänliga hälsningar\nNordmoln AB$/)
  })
})
