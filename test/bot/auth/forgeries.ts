import { bearer, type FakeIdentity, honest, newKey, part } from './fake-identity.ts'

/** A token that must not open the door, and what the activity says where that matters. */
interface Forgery {
  readonly authorization: string | undefined
  readonly activity?: object
}

const stranger = newKey()
const rs256 = { alg: 'RS256', kid: 'k1' }
const seconds = () => Math.floor(Date.now() / 1000)
const botFrameworkTenant = 'd6d49420-f39b-4df7-a1dc-d59a935871db'

const signed =
  (claims: object, head: object = rs256) =>
  ({ key }: FakeIdentity): Forgery => ({
    authorization: bearer(head, honest(claims), key.privateKey),
  })

const changed =
  (change: (parts: [string, string, string]) => readonly string[]) =>
  (id: FakeIdentity): Forgery => {
    const parts = id.token().slice('Bearer '.length).split('.') as [string, string, string]
    return { authorization: `Bearer ${change(parts).join('.')}` }
  }

const header = (authorization: string | undefined) => (): Forgery => ({ authorization })
const saying =
  (activity: object, claims: object = {}) =>
  (id: FakeIdentity): Forgery => ({
    authorization: id.token(claims),
    activity,
  })

const pem = ({ key }: FakeIdentity) => key.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const hmac =
  (secret: (id: FakeIdentity) => string) =>
  (id: FakeIdentity): Forgery => ({
    authorization: bearer({ alg: 'HS256', kid: 'k1' }, honest(), secret(id)),
  })

export const forgeries: readonly (readonly [what: string, forge: (id: FakeIdentity) => Forgery])[] = [
  ['no header', header(undefined)],
  ['an empty header', header('')],
  ['another scheme', header('Basic YTpi')],
  ['no token', header('Bearer ')],
  ['a word', header('Bearer hello')],
  ['three words', header('Bearer a.b.c')],
  ['a list in place of claims', header(`Bearer ${part(rs256)}.${part([])}.AAAA`)],
  ['null in place of claims', header(`Bearer ${part(rs256)}.${part(null)}.AAAA`)],
  ['two parts', changed(([head, body]) => [head, body])],
  ['four parts', changed(([head, body, signature]) => [head, body, signature, signature])],
  ['a signature that is empty', changed(([head, body]) => [head, body, ''])],
  ['a signature that is cut', changed(([head, body, signature]) => [head, body, signature.slice(0, -8)])],
  [
    'a signature that is tampered with',
    changed(([h, b, s]) => [h, b, `${s.startsWith('A') ? 'B' : 'A'}${s.slice(1)}`]),
  ],
  ['claims that are tampered with', changed(([head, , signature]) => [head, part(honest({ x: 1 })), signature])],
  ['a header that is tampered with', changed(([, b, s]) => [part({ ...rs256, typ: 'JWT' }), b, s])],
  ['two tokens', id => ({ authorization: `${id.token()} ${id.token()}` })],
  ['a scheme in lower case', id => ({ authorization: id.token().replace('Bearer', 'bearer') })],
  ['9 KB of claims', signed({ padding: 'x'.repeat(9_000) })],
  ['alg none', changed(([, body]) => [part({ alg: 'none', kid: 'k1' }), body, ''])],
  ['alg none with a signature', changed(([, body, signature]) => [part({ alg: 'none', kid: 'k1' }), body, signature])],
  ['HS256 with the app id', hmac(() => '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0')],
  ['HS256 with the public key', hmac(pem)],
  ['RS384', signed({}, { alg: 'RS384', kid: 'k1' })],
  ['RS512', signed({}, { alg: 'RS512', kid: 'k1' })],
  ['no algorithm', changed(([, body, signature]) => [part({ kid: 'k1' }), body, signature])],
  ['an issuer of its own', signed({ iss: 'https://evil.example' })],
  ['an issuer that only begins right', signed({ iss: 'https://api.botframework.com.evil.example' })],
  ['the issuer of another cloud', signed({ iss: 'https://api.botframework.us' })],
  ['no issuer', signed({ iss: undefined })],
  [
    'an emulator’s token',
    signed({ iss: `https://sts.windows.net/${botFrameworkTenant}/`, ver: '1.0', appid: honest().aud }),
  ],
  [
    'its own app’s token',
    signed({ iss: 'https://login.microsoftonline.com/t/v2.0', tid: 't', ver: '2.0', azp: honest().aud }),
  ],
  ['a skill’s token', signed({ ver: '1.0', appid: '11111111-1111-4111-8111-111111111111' })],
  ['a nameless skill’s token', signed({ appid: 'AnonymousSkill' })],
  ['the audience of another bot', signed({ aud: '11111111-1111-4111-8111-111111111111' })],
  ['a list of audiences', signed({ aud: [honest().aud] })],
  ['no audience', signed({ aud: undefined })],
  ['an end ten minutes ago', signed({ exp: seconds() - 600 })],
  ['no end', signed({ exp: undefined })],
  ['an end that is a word', signed({ exp: 'never' })],
  ['a beginning in ten minutes', signed({ nbf: seconds() + 600 })],
  ['another key under a known id', () => ({ authorization: bearer(rs256, honest(), stranger.privateKey) })],
  ['another key', () => ({ authorization: bearer({ alg: 'RS256', kid: 'k9' }, honest(), stranger.privateKey) })],
  ['an unknown key id', signed({}, { alg: 'RS256', kid: 'k9' })],
  ['no key id', signed({}, { alg: 'RS256' })],
  ['no service url in the token', signed({ serviceurl: undefined })],
  ['another service url in the token', signed({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
  ['another service url in the activity', saying({ serviceUrl: 'https://evil.example/' })],
  ['no service url in the activity', saying({ serviceUrl: undefined })],
  ['a channel that the key is not for', saying({ channelId: 'slack' })],
  ['the channel that the SDK treats apart', saying({ channelId: 'AseChannel' })],
]
