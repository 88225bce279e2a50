import { expect } from 'chai'
import { execute, message } from '../bot/bot-client.ts'
import { startConnector } from '../bot/channel/fake-connector.ts'
import { contoso, link } from '../relationships/chat/office.ts'
import { startBotProcess } from './bot-process.ts'

const anna = {
  from: { id: '29:anna-secret', aadObjectId: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0', name: 'Anna Andersson' },
}
const token = 'Bearer eyJhbGciOiJSUzI1NiJ9.c2VjcmV0.c2lnbmF0dXJl'

/** What people say and who they are; nothing of it may stand in the log. */
const secrets =
  /Anna|Andersson|anna-secret|Fabrikam|Contoso|contoso|hemligt|Bearer|eyJ|https?:|invType|Ring före|(?<!T\d\d:)29:|secret/

describe('What the log tells of a whole conversation', () => {
  it('is no name, no word of it, no token and no link, whatever goes wrong', async () => {
    const bot = await startBotProcess({ ADMINS: anna.from.aadObjectId, RELATIONSHIP_LINK: link, RATE_LIMITS: 'on' })
    const connector = await startConnector()
    const send = async (activity: unknown) => {
      const headers = { 'Content-Type': 'application/json', Authorization: token }
      const response = await fetch(`${bot.url}/api/messages`, {
        ...{ method: 'POST', headers },
        body: typeof activity === 'string' ? activity : JSON.stringify(activity),
      })
      return response.text()
    }
    let id = 0
    const next = () => {
      id += 1
      return { ...anna, id: `hemligt meddelande ${id}` }
    }
    const dataOf = (said: string, verb: string) =>
      JSON.parse(new RegExp(`"data":(\\{"verb":"${verb}"[^}]*\\})`).exec(said)?.[1] ?? '{}')
    await send(message(undefined, { type: 'installationUpdate', action: 'add', ...next() }))
    await send(message('Fabrikam köpte EA och Azure, hemligt@fabrikam.example https://fabrikam.example', next()))
    const form = await send(message('request', next()))
    const asked = await send(execute({ ...dataOf(form, 'request-ask'), ...contoso }, next()))
    expect(asked).to.include('Contoso')
    await send(execute(dataOf(asked, 'request-mail'), next()))
    connector.answers.push(...Array(4).fill({ status: 403 }))
    await send(message('ea', { ...next(), deliveryMode: 'normal', serviceUrl: connector.url }))
    await send(message('ea', { ...next(), serviceUrl: 'https://contoso.example/' }))
    await send(message('hemligt', { ...next(), type: 'hemligt' }))
    await send('{"Anna Andersson": hemligt')
    for (let times = 0; times < 60; times += 1) await send(message('hemligt', next()))
    await send(message('forget me', next()))
    connector.stop()
    bot.kill()
    expect(await bot.ended).to.deep.equal({ code: 0, signal: null })
    expect(bot.lines.map(({ event }) => event)).to.include.members(['turn failed', 'refused', 'stopped'])
    for (const line of bot.text) expect(line).not.to.match(secrets)
    expect(bot.complaints).to.deep.equal([])
  })
})
