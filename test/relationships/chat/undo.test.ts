import { expect } from 'chai'
import { contoso, newOffice } from './office.ts'

/** Anna has asked, Bo has sent it, and everybody has been told. */
const sent = async (situation?: string) => {
  const office = newOffice()
  const [anna, bo, cecilia] = [await office.meets('anna'), await office.meets('bo'), await office.meets('cecilia')]
  if (situation) await anna.types(situation)
  await anna.types('request')
  await anna.taps('Ask an admin to send it', { inputs: contoso })
  const asked = (await office.delivers()).find(({ to }) => to === 'bo')
  await bo.taps('Prepare the mail', asked ? { on: asked.message } : {})
  await bo.taps('I have sent it')
  await office.delivers()
  const looks = async () => {
    await bo.types('all requests')
    return bo.taps('Contoso AB')
  }
  return { office, anna, bo, cecilia, looks }
}

describe('Somebody who ends a request', () => {
  for (const [button, asks, says] of [
    ['The customer declined', 'Did the customer say no?', 'Declined by the customer since'],
    ['Withdraw', 'Withdraw the request?', 'Withdrawn since'],
  ] as const) {
    it(`by “${button}” is asked once, does it with a second tap, and can undo it; everybody who was told hears that`, async () => {
      const { office, bo, looks } = await sent()
      await looks()
      expect(await bo.taps(button))
        .to.include(asks)
        .and.include('Sent to the customer since')
      expect(await office.delivers(), 'nobody is told of a question').to.deep.equal([])
      expect(await bo.taps(button)).to.include(says)
      expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['anna'])
      expect(await bo.taps('Undo'))
        .to.include('Undone')
        .and.include('Sent to the customer since')
      const told = await office.delivers()
      expect(told.map(({ to }) => to)).to.deep.equal(['anna'])
      expect(told[0]?.says).to.include('What I told you just now is undone')
      expect(await looks())
        .to.include('bo: the last step undone')
        .and.not.include('[Undo]')
    })
  }

  it('goes back from the question without having done anything', async () => {
    const { bo, looks } = await sent()
    await looks()
    await bo.taps('The customer declined')
    expect(await bo.taps('Back to the request')).to.include('Sent to the customer since')
  })

  it('is reminded again once it is undone, and it expires when it would have', async () => {
    const { office, bo, looks } = await sent()
    await looks()
    await bo.taps('The customer declined')
    await bo.taps('The customer declined')
    await bo.taps('Undo')
    await office.delivers()
    office.waits(7)
    expect((await office.delivers()).map(({ says }) => says).join()).to.include('has not answered yet')
    for (let day = 0; day < 84; day++) {
      office.waits(1)
      await office.delivers()
    }
    expect(await looks()).to.include('Expired without an answer since')
  })

  it('by the customer’s yes can undo it, too; a rejection goes back to the admins', async () => {
    const { bo, looks } = await sent()
    await looks()
    await bo.taps('The customer accepted')
    expect(await bo.taps('Undo')).to.include('Sent to the customer since')
    const office = newOffice()
    const [anna, admin] = [await office.meets('anna'), await office.meets('bo')]
    await anna.types('request')
    await anna.taps('Ask an admin to send it', { inputs: contoso })
    const asked = (await office.delivers()).find(({ to }) => to === 'bo')
    await admin.taps('Reject…', asked ? { on: asked.message } : {})
    await admin.taps('Reject', { inputs: { reason: 'Wrong domain' } })
    expect(await admin.taps('Undo')).to.include('Waiting for an admin since')
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['anna', 'anna'])
  })

  it('cannot undo what somebody else did, nor after a day', async () => {
    const { office, bo, cecilia, looks } = await sent()
    await looks()
    await bo.taps('The customer accepted')
    const card = bo.card()
    expect(await cecilia.taps('Undo', { on: card })).to.include('inte att använda')
    await cecilia.types('alla förfrågningar')
    expect(await cecilia.taps('Contoso AB')).to.not.include('[Ångra]')
    office.waits(1, 1)
    expect(await bo.taps('Undo', { on: card })).to.include('it could be undone for a day')
    expect(await looks()).to.not.include('[Undo]')
  })

  it('undoes it once, however often they tap', async () => {
    const { office, bo, looks } = await sent()
    await looks()
    await bo.taps('The customer accepted')
    const card = bo.card()
    await Promise.all([1, 2, 3].map(() => bo.taps('Undo', { on: card })))
    expect((await office.delivers()).map(({ says }) => says.includes('undone'))).to.deep.equal([false, true])
  })
})

describe('While a customer thinks, an admin', () => {
  it('reminds them with a mail of its own, and the next reminder to the admin comes a week later', async () => {
    const { office, bo, looks } = await sent()
    office.waits(6)
    await looks()
    await bo.taps('Show the mail')
    const mail = await bo.taps('Remind the customer…')
    expect(mail)
      .to.include('Påminnelse från bo')
      .and.include('https://admin.microsoft.com/')
      .and.include('ingen brådska')
    expect(await bo.taps('I have reminded the customer')).to.include('Noted: the customer was reminded')
    office.waits(5)
    expect(await office.delivers()).to.deep.equal([])
    office.waits(3)
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['bo'])
  })

  it('notes that they do not know yet: the asker hears it, and the reminders begin anew', async () => {
    const { office, bo, looks } = await sent()
    office.waits(6)
    await looks()
    await bo.taps('The customer declined')
    expect(await bo.taps('Not decided yet')).to.include('Sent to the customer since')
    const told = await office.delivers()
    expect(told.map(({ to, says }) => `${to}: ${says.includes('not decided yet')}`)).to.deep.equal(['anna: true'])
    office.waits(5)
    expect(await office.delivers()).to.deep.equal([])
  })

  it('is left alone for a while', async () => {
    const { office, bo } = await sent()
    office.waits(7)
    const [reminder] = await office.delivers()
    expect(reminder?.says).to.include('[Remind the customer…]').and.include('[Not decided yet]')
    expect(await bo.taps('Remind me later', reminder ? { on: reminder.message } : {})).to.include(
      'The reminders begin anew from today',
    )
    office.waits(5)
    expect(await office.delivers()).to.deep.equal([])
    office.waits(2)
    expect((await office.delivers()).map(({ to }) => to)).to.deep.equal(['bo'])
  })
})

describe('Before and after', () => {
  it('the form leads back to the advice that it came from', async () => {
    const anna = await newOffice().meets('anna')
    await anna.types('ea; license')
    await anna.taps('Request the relationship')
    expect(await anna.taps('Back to the advice'))
      .to.include('Enterprise Agreement (EA)')
      .and.include('[Request the relationship]')
  })

  it('the customer’s yes says what comes next', async () => {
    const { bo, looks } = await sent()
    await looks()
    const said = await bo.taps('The customer accepted')
    expect(said)
      .to.include('What comes next')
      .and.include('1. Place the order or request a transfer')
      .and.include('2. To administer')
      .and.include('GDAP')
  })

  it('and says it of the situation that was asked about: the same ways as the answer and its plan', async () => {
    const { bo, looks } = await sent('csp-partner; license')
    await looks()
    const said = await bo.taps('The customer accepted')
    expect(said).to.include('1. One of these: Request a transfer of the new-commerce licenses')
    expect(said).to.include('Or: Order before the end date').and.include('my moves').and.not.include('Place the order')
  })
})
