import { expect } from 'chai'
import { people } from '../playground/scene.ts'
import { setStage } from './stage.ts'

type Stage = Awaited<ReturnType<typeof setStage>>

/** The real bot with its store on disk, the Agents Playground, and a person in Chromium. */
describe('In a real client', () => {
  let stage: Stage
  const onStage = (options: Parameters<typeof setStage>[0]) => {
    before(async () => {
      stage = await setStage(options)
    })
    after(() => stage.close())
  }

  describe('a Swedish sales agent', () => {
    onStage({ locale: 'sv-SE', width: 800, height: 1300 })

    it('is greeted in both languages when the bot is installed', async () => {
      const greeting = await stage.client.lastCard()
      expect(greeting).to.include('Har en kund köpt').and.include('Has a customer bought')
      await stage.client.screenshot('greeting')
    })

    it('fills in the form and gets the answer in its place', async () => {
      await stage.client.click('Börja på svenska')
      await stage.client.lastCard('Vad köpte kunden, och var?')
      const before = (await stage.client.cards()).length
      await stage.client.choose('Var köptes det?', 'Enterprise-avtal (EA)')
      await stage.client.choose('Vilken typ?', 'Licensbaserade tjänster')
      await stage.client.screenshot('form-sv')
      await stage.client.click('Visa vad som gäller')
      expect(await stage.client.lastCard()).to.include('Begär en återförsäljarrelation med kunden.')
      expect(await stage.client.cards()).to.have.length(before)
      await stage.client.screenshot('advice-sv')
    })

    it('opens what is folded away, without asking the bot', async () => {
      expect(await stage.client.lastCard('Ändringar')).not.to.include('GDAP omfattar inte prenumerationer')
      await stage.client.click('Ändringar')
      expect(await stage.client.cards().then(cards => cards.at(-1))).to.include('GDAP omfattar inte prenumerationer')
      await stage.client.screenshot('since-sv')
    })

    it('changes a fact and is told what changed, in the same card', async () => {
      await stage.client.click('Ändra')
      await stage.client.lastCard('Vad köpte kunden, och var?')
      await stage.client.choose('Var köptes det?', 'En annan CSP-partner')
      await stage.client.click('Visa vad som gäller')
      const advice = await stage.client.lastCard('Ändrat: ')
      expect(advice).to.include('Enterprise-avtal (EA) → En annan CSP-partner')
      expect(advice).to.include('Begär överföring av NCE-licenserna')
      await stage.client.screenshot('changed-sv')
    })
  })

  describe('an English sales agent', () => {
    onStage({ width: 1000, height: 1500 })

    it('has the advice after two taps', async () => {
      await stage.client.say('start')
      await stage.client.lastCard('Where did the customer buy the subscription?')
      await stage.client.screenshot('question-en')
      await stage.client.click('4. Open program')
      await stage.client.lastCard('What type of subscription is it?')
      await stage.client.click('2. Azure (usage-based)')
      expect(await stage.client.lastCard()).to.include('Buy an Azure plan for the customer')
    })

    it('types, and gets both kinds in one card', async () => {
      await stage.client.say('csp-partner, both')
      const advice = await stage.client.lastCard(/Another CSP partner\n(.*\n)+Licenses\n/)
      expect(advice).to.include('Can be transferred if the current partner agrees').and.include('under the Azure plan')
      await stage.client.screenshot('both-en')
    })

    it('changes a fact on the older card, in place, and after the bot was restarted', async () => {
      const before = await stage.client.cards()
      await stage.restartBot()
      await stage.client.clickMore('The customer is a CSP partner', 'Open program · Azure')
      await stage.client.lastCard()
      const after = await stage.client.cards()
      expect(after).to.have.length(before.length)
      expect(after.join('\n')).to.include('Open program · Azure · The customer is itself a CSP partner')
      expect(after.join('\n')).to.include('The answer is another.')
      expect(after.at(-1)).to.match(/Another CSP partner\n(.*\n)+Licenses\n/)
    })

    it('switches to Swedish and back', async () => {
      await stage.client.say('på svenska')
      expect(await stage.client.lastCard()).to.include('i dag, ')
      await stage.client.clickMore('English')
      expect(await stage.client.lastCard()).to.include('today, ')
    })
  })

  describe('people who write as they speak', () => {
    onStage({ locale: 'sv-SE', width: 800, height: 1275 }) // as high as the README's picture: its first step, copied

    it('get the answer to one Swedish sentence, and see what was understood', async () => {
      await stage.client.say('kunden har M365 via EA, vad gör jag?')
      const advice = await stage.client.lastCard('tolkat · ')
      expect(advice).to.include('Begär en återförsäljarrelation med kunden.')
      await stage.client.screenshot('sentence-sv')
    })

    it('are asked back where a word means several things', async () => {
      await stage.client.say('ny kund')
      await stage.client.lastCard('Vad köpte kunden, och var?')
      await stage.client.say('de har azure hos en annan partner')
      await stage.client.lastCard('Är den andra partnern med i CSP-programmet?')
      await stage.client.screenshot('unclear-sv')
      await stage.client.click('1. En annan CSP-partner')
      expect(await stage.client.lastCard()).to.include('Begär överföring av det som ligger i Azure-planen')
    })

    it('get the answer to a question, with its sources, and go on with a related one', async () => {
      await stage.client.say('vem hos kunden ska godkänna inbjudan?')
      const topic = await stage.client.lastCard('en global administratör')
      expect(topic).to.include('6 april 2026')
      await stage.client.screenshot('topic-sv')
      await stage.client.click('Microsoft-kundavtalet (MCA)')
      await stage.client.lastCard('Källor')
    })

    it('get one English sentence answered in English', async () => {
      await stage.client.say('English')
      await stage.client.lastCard()
      await stage.client.say('they bought azure on the web with a credit card')
      const advice = await stage.client.lastCard('as read · ')
      expect(advice).to.include('Buy an Azure plan for the customer')
    })
  })

  describe('two people in a group chat', () => {
    onStage({ locale: 'en-US', width: 1000, height: 1500 })

    it('have their own answers, and neither can replace the other’s card', async () => {
      const { client, playground } = stage
      await client.openChat('Licensgruppen')
      await client.mention('Kanalguiden', 'start')
      await client.lastCard('Where did the customer buy the subscription?')
      const before = (await client.cards()).length

      playground.speakAs(people.bjorn)
      await client.click('3. Enterprise Agreement (EA)')
      await client.lastCard('So far: Enterprise Agreement (EA)')
      expect(await client.cards()).to.have.length(before + 1)
      expect((await client.cards()).at(-2)).to.include('Where did the customer buy the subscription?')

      playground.speakAs(people.anna)
      await client.mention('Kanalguiden', 'usage')
      expect(await client.lastCard()).to.include('Where did the customer buy the subscription?')
      await client.screenshot('group-en')
    })
  })

  describe('a sales agent on the phone', () => {
    onStage({ locale: 'sv-SE', width: 390, height: 844 })

    it('reads the advice on a narrow screen', async () => {
      await stage.client.say('ea; usage')
      expect(await stage.client.lastCard()).to.include('Köp en Azure-plan åt kunden och skapa prenumerationen i den.')
      await stage.client.screenshot('phone-sv')
    })
  })
})
