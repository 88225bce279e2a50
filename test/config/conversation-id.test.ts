import { expect } from 'chai'
import { readConfig } from '../../src/config/config.ts'
import { conversationIdIn } from '../../src/config/conversation-id.ts'

const id = '19:aBc_1-2@thread.tacv2'
const link =
  'https://teams.microsoft.com/l/channel/19%3aaBc_1-2%40thread.tacv2/Allm%c3%a4nt?groupId=0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0&tenantId=1f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'

const copied: readonly (readonly [string, string, string?])[] = [
  ['as it stands', id],
  ['with a blank in front and behind', ` ${id} `],
  ['with something invisible', `\u200b${id}\uFEFF`],
  ['encoded, as it stands in the link', '19%3aaBc_1-2%40thread.tacv2'],
  ['encoded in capitals', '19%3AaBc_1-2%40thread.tacv2'],
  ['as the whole link', link],
  [
    'as a link that was sent by mail',
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05`,
  ],
  ['as a link in angle brackets', `<${link}>`],
  [
    'as the link of a message',
    'https://teams.microsoft.com/l/message/19:aBc_1-2@thread.tacv2/1700000000000?tenantId=x&parentMessageId=1',
  ],
  ['with the thread that it was said in', `${id};messageid=1700000000000`],
  [
    'from the browser’s address',
    `https://teams.microsoft.com/_#/conversations/Allm%C3%A4nt?threadId=${id}&ctx=channel`,
  ],
  ['from the host of today', link.replace('teams.microsoft.com', 'teams.cloud.microsoft')],
  ['of a group chat', '19:7f2a@thread.v2', '19:7f2a@thread.v2'],
  [
    'of a meeting’s chat',
    'https://teams.microsoft.com/l/chat/19%3Ameeting_MjQ%40thread.v2/conversations?context=%7B%7D',
    '19:meeting_MjQ@thread.v2',
  ],
  ['of an old channel', '19:7f2a@thread.skype', '19:7f2a@thread.skype'],
]

const none: readonly (readonly [string, string])[] = [
  ['a name', 'Administratörer'],
  ['the id of a team', '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'],
  ['a person', '29:1a2b3c'],
  ['a chat with the bot alone, which is nobody else’s', 'a:1abcDEF'],
  ['a chat of two people', '19:0f1e_1f1e@unq.gbl.spaces'],
  ['half an id', '19:abc'],
  ['the link of a team', 'https://teams.microsoft.com/l/team/19%3aabc/conversations?groupId=1'],
  ['a mail address', 'admins@contoso.se'],
]

describe('The place where the admins are told', () => {
  for (const [how, text, is = id] of copied) {
    it(`is understood ${how}`, () => {
      expect(conversationIdIn(text)).to.equal(is)
      expect(readConfig({ ADMIN_CONVERSATION_ID: text }).ADMIN_CONVERSATION_ID).to.equal(is)
    })
  }

  for (const [what, text] of none) {
    it(`stops the start by its name where it is ${what}`, () => {
      expect(() => readConfig({ ADMIN_CONVERSATION_ID: text })).to.throw(
        'ADMIN_CONVERSATION_ID: is no id of a channel or group chat: copy it with “Get link to channel”',
      )
    })
  }

  it('may be left out, or blank', () => {
    for (const blank of ['', ' ', '\u200b'])
      expect(readConfig({ ADMIN_CONVERSATION_ID: blank }).ADMIN_CONVERSATION_ID).to.equal('')
  })

  it('and every other value may have blanks around it', () => {
    const guid = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0'
    expect(readConfig({ PORT: ' 4000\u00a0', ADMINS: `\uFEFF${guid}`, LOG_LEVEL: 'warn\t' })).to.include({
      PORT: 4000,
      LOG_LEVEL: 'warn',
    })
  })
})
