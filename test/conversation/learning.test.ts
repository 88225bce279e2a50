import { expect } from 'chai'
import { glossary } from '../../src/presentation/glossary.ts'
import { createInMemory } from '../../src/storage/in-memory.ts'
import { newApp, somebody, somebodyNew } from './person.ts'

describe('Somebody new at a partner', () => {
  it('reads ten short lessons, and sees how far they have come', async () => {
    const anna = somebodyNew({ locale: 'sv-SE' })
    expect(await anna.types('jag är ny'))
      .to.include('Steg 1 av 10')
      .and.include('Vad är CSP')
    for (const step of [2, 3, 4, 5, 6, 7, 8, 9, 10])
      expect(await anna.taps('Nästa steg')).to.include(`Steg ${step} av 10`)
    expect(await anna.taps('Klar')).to.include('Nu kan du grunderna')
  })

  it('goes on where they left off, though the bot was restarted meanwhile', async () => {
    const memories = createInMemory()
    const anna = somebody(newApp(memories))
    await anna.types('learn')
    await anna.taps('Next step')
    expect(await somebody(newApp(memories)).types('learn')).to.include('Step 2 of 10')
  })

  it('goes back a step, and begins again when all was read', async () => {
    const anna = somebodyNew()
    await anna.types('learn')
    await anna.taps('Next step')
    expect(await anna.taps('Previous step')).to.include('Step 1 of 10')
    await anna.sends({ verb: 'learn', lesson: 'end' })
    expect(await anna.types('learn')).to.include('Step 1 of 10')
  })

  it('is not led astray by a card that was tampered with', async () => {
    expect(await somebodyNew().sends({ verb: 'learn', lesson: 'no-such-lesson' })).to.include(
      'I did not understand that',
    )
  })

  it('asks what a word means, in either language, and gets it with its source', async () => {
    const said = await somebodyNew({ locale: 'sv-SE' }).types('Vad betyder kundprenumerationer?')
    expect(said).to.include('oavsett vem som sålde dem').and.include('På engelska: customer subscriptions')
    expect(said).to.include('Källa: Stöd för flera kanaler').and.include('läst den 22 november 2026')
    expect(await somebodyNew().types('what does recon file mean')).to.include('our own explanation, not Microsoft’s')
  })

  it('gets the whole answer where a word has a guidance topic of its own', async () => {
    expect(await somebodyNew().types('what does GDAP mean?')).to.include('What is GDAP')
    expect(await somebodyNew({ locale: 'sv-SE' }).types('Vad betyder NCE?'))
      .to.include('Microsofts nuvarande sätt att sälja licenser i CSP')
      .and.include('New Commerce (NCE) för licensbaserade tjänster')
  })

  it('finds the words of a card explained where they stand', async () => {
    const anna = somebodyNew()
    await anna.types('ea; license')
    const said = anna.opened()
    expect(said).to.include('**reseller relationship**: The link in Partner Center between you and a customer.')
  })

  it('reads the whole glossary', async () => {
    const said = await somebodyNew({ locale: 'sv-SE' }).types('ordlista')
    for (const { sv } of glossary) expect(said).to.include(sv.term)
  })
})
