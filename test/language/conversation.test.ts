/** What depends on the conversation: bare answers to a question, corrections, the language. */
import { expect } from 'chai'
import { questions } from '../../src/rules/questions.ts'
import { say } from './speaking.ts'

describe('a person answers the question that is open', () => {
  questions.channel.forEach((channel, at) => {
    it(`"${at + 1}" is the channel ${channel}`, () =>
      expect(say(`${at + 1}`, { asking: 'channel' }).facts).to.deep.equal({ channel }))
    it(`"${channel}" is itself`, () => expect(say(channel, { asking: 'channel' }).facts).to.deep.equal({ channel }))
  })
  questions.kind.forEach((kind, at) => {
    it(`"alternativ ${at + 1}" is the kind ${kind}`, () =>
      expect(say(`alternativ ${at + 1}`, { asking: 'kind' }).facts).to.deep.equal({ kind }))
  })
  for (const text of ['vet inte', 'Vet ej!', 'ingen aning', "I don't know", 'not sure', 'no idea', 'idk']) {
    it(`"${text}" is an answer: unknown`, () => {
      expect(say(text, { asking: 'channel' }).facts).to.deep.equal({ channel: 'unknown' })
      expect(say(text, { asking: 'kind' }).facts).to.deep.equal({ kind: 'unknown' })
    })
    it(`"${text}" fills nothing where nothing is asked`, () => expect(say(text).facts).to.deep.equal({}))
  }
  for (const text of ['Microsoft', 'av microsoft', 'från MS själva', 'from Microsoft', 'Microsoft themselves']) {
    it(`"${text}" is whoever sold it, where that is asked`, () =>
      expect(say(text, { asking: 'channel' }).facts).to.deep.equal({ channel: 'microsoft-direct' }))
  }
  it('may answer more than was asked', () =>
    expect(say('azure via EA', { asking: 'kind' }).facts).to.deep.equal({ channel: 'ea', kind: 'usage' }))
  it('may ask a question instead', () => expect(say('vad är DAP?', { asking: 'kind' }).intent).to.equal('ask'))
  it('has no option after the last one', () =>
    expect(say(`${questions.channel.length + 1}`, { asking: 'channel' }).facts).to.deep.equal({}))
  it('says a number where nothing is asked, and nothing is filled', () => expect(say('2').facts).to.deep.equal({}))
})

describe('a person changes an answer', () => {
  it('by stating another channel than the known one', () =>
    expect(say('det är open license', { answers: { channel: 'ea' } }).intent).to.equal('correct'))
  it('or only confirms it', () => expect(say('EA', { answers: { channel: 'ea' } }).intent).to.equal('inform'))
  it('or adds the kind', () => expect(say('azure', { answers: { channel: 'ea' } }).intent).to.equal('inform'))
})

describe('a person who tells a story', () => {
  it('gives no command in it, whatever it begins with', () => {
    const stories = [
      'hi again, the lady at Whitmore Lettings says her Microsoft 365 comes from the company that does their printers',
      'Djursjukhuset har Business Premium direkt från Microsoft, de vill inte byta köpställe men ha vår hjälp i vardagen',
      'Can someone who purchased straight from Microsoft leave halfway through the year?',
    ]
    const commands = ['greeting', 'cancel', 'human', 'back', 'restart', 'help', 'change_language']
    for (const text of stories) expect(say(text).intent, text).not.to.be.oneOf(commands)
  })
  it('gives one in a few words', () => {
    expect(say('orkar inte med en bot, ge mig en riktig person').intent).to.equal('human')
    expect(say("let's take it from the beginning again please").intent).to.equal('restart')
  })
})

describe('the language of a conversation', () => {
  it('is not flipped by one short message', () => {
    const { language, settled } = say('thank you very much')
    expect([language, settled]).to.deep.equal(['en', 'sv'])
  })
  it('follows a long message', () =>
    expect(say('my customer has bought all of their licences from someone else, what should we do?').settled).to.equal(
      'en',
    ))
  it('stays where a message names products only', () => {
    expect(say('EA, Azure', { language: 'sv' }).language).to.equal('sv')
    expect(say('EA, Azure', { language: 'en' }).language).to.equal('en')
  })
  const wishes = { 'byt till engelska': 'en', 'english please': 'en', 'svenska tack': 'sv', 'change to swedish': 'sv' }
  for (const [text, wanted] of Object.entries(wishes)) {
    it(`is chosen by "${text}"`, () => {
      const { intent, requestedLanguage } = say(text)
      expect([intent, requestedLanguage]).to.deep.equal(['change_language', wanted])
    })
  }
  it('is the other one when this one is not understood', () =>
    expect(say("i don't understand swedish").requestedLanguage).to.equal('en'))
})

describe('a person asks', () => {
  it('and a question keeps the facts of the customer out', () =>
    expect(say('kan man ha azure via csp och EA samtidigt?').facts).to.deep.equal({}))
  it('and gets three offers at most', () => expect(say('hur tar jag bort något?').offers.length).to.be.at.most(3))
  it('beside the point, and gets no topic', () => {
    const { intent, outcome, topic } = say('vad blir det för väder imorgon?')
    expect([intent, outcome, topic]).to.deep.equal(['out_of_scope', 'none', null])
  })
})
