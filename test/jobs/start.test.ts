import { expect } from 'chai'
import { sayWhoIsSilent } from '../../src/jobs/start.ts'
import { createLog } from '../../src/runtime/log.ts'
import { newOffice } from '../relationships/chat/office.ts'

describe('At the start an operator reads in the log', () => {
  const said = async (settings: object, ...heard: readonly string[]) => {
    const { desk } = newOffice({ settings })
    for (const key of heard) await desk.addresses.remember(key, { reference: 'there' })
    const lines: string[] = []
    await sayWhoIsSilent(
      desk,
      createLog('warn', line => lines.push(JSON.parse(line).event)),
    )
    return lines
  }
  const adminPlace = '19:admins@thread.tacv2'

  it('that the place where the admins are told was never heard from', async () => {
    expect(await said({ adminPlace })).to.deep.equal([
      'the admins’ place was never heard from: mention the bot there, or mend ADMIN_CONVERSATION_ID',
    ])
    expect(await said({ adminPlace }, `place:${adminPlace}`)).to.deep.equal([])
    expect(await said({ adminPlace }, 'place:19:another@thread.tacv2')).to.have.length(1)
  })

  it('that nobody is told at all', async () => {
    expect(await said({ admins: [] })).to.deep.equal([
      'nobody is told of requests: set ADMINS or ADMIN_CONVERSATION_ID',
    ])
    expect(await said({})).to.deep.equal([])
  })
})
