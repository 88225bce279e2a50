import type { Fault } from './fake-server.ts'
import { partner } from './fake-state.ts'
import { answers, faults, refuses, rightBut, says, throttles } from './faults.ts'

/** What Partner Center does, what the admin hears, and how often Partner Center was asked for it. */
export type Row = readonly [what: string, does: readonly Fault[], hears: object, asked: number]

const again = (fault: Fault, times = 9) => Array.from({ length: times }, () => fault)
const link = { kind: 'link' }
const unavailable = { kind: 'unavailable' }
const after = (retryAfterSeconds: number) => ({ ...unavailable, retryAfterSeconds })
const refused = (reason: string, code: string) => ({ kind: 'refused', reason, code })

const home = 'https://admin.microsoft.com/Adminportal/Home'
const gives = (url: unknown) => answers({ url, attributes: { objectType: 'RelationshipRequest' } })
const inPascalCase = rightBut(({ status, body }) => {
  const { url, attributes } = body as { url: string; attributes: object }
  return { status, body: { Url: url, Attributes: attributes } }
})
const withMark = rightBut(({ status, body }) => ({ status, body: `\uFEFF${JSON.stringify(body)}` }))

const good: readonly Row[] = [
  ['answers as documented', [], link, 1],
  ['puts a byte order mark first', [withMark], link, 1],
  ['writes its properties in PascalCase', [inPascalCase], link, 1],
  ['stumbles once with 500', [refuses(500, 'InternalServerError')], link, 2],
  ['stumbles once with 502', [says(502)], link, 2],
  ['stumbles three times with 503', again(says(503), 3), link, 4],
  ['stumbles once with 504', [says(504)], link, 2],
  ['hangs up once', [faults.resets], link, 2],
  ['hangs up once in the middle', [faults.resetsInTheMiddle], link, 2],
  ['is busy for a second', [throttles({ 'Retry-After': '1' })], link, 2],
  ['is busy and does not say how long', [throttles()], link, 2],
  ['did not like the token once', [says(401)], link, 2],
]

const refusing: readonly Row[] = [
  ['says 401 without a body', again(says(401)), refused('sign-in-expired', '401'), 2],
  ['says 401 with a code', again(refuses(401, 800001)), refused('sign-in-expired', '800001'), 2],
  ['says 401 for another audience', again(refuses(401, 900420)), refused('app-rejected', '900420'), 2],
  ['wants multifactor authentication', again(faults.wantsMfa), refused('mfa-required', '401'), 1],
  [
    'wants multifactor authentication, and says so by WWW-Authenticate only',
    again(says(401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' })),
    refused('mfa-required', '401'),
    2,
  ],
  ['refuses an app without a person', [refuses(403, 900329)], refused('app-only', '900329'), 1],
  ['denies access', [refuses(403, 2032)], refused('not-permitted', '2032'), 1],
  ['denies access by a code that is text', [refuses(403, '2032')], refused('not-permitted', '2032'), 1],
  ['writes its error in PascalCase', [answers({ Code: 2032 }, 403)], refused('not-permitted', '2032'), 1],
  ['misses privileges', [refuses(403, 900308)], refused('not-permitted', '900308'), 1],
  ['applies conditional access', [refuses(403, 900309)], refused('conditional-access', '900309'), 1],
  ['knows no commerce relationship', [refuses(403, 20002)], refused('no-api-access', '20002'), 1],
  ['does not know the tenant', [refuses(404, 60003)], refused('no-api-access', '60003'), 1],
  ['has not onboarded the partner', [refuses(403, 2030)], refused('not-onboarded', '2030'), 1],
  ['misses the partner’s agreement', [refuses(403, 900124)], refused('not-onboarded', '900124'), 1],
  ['says 403 with a code that nobody knows', [refuses(403, 424242)], refused('not-permitted', '424242'), 1],
  ['says 403 without a body', [says(403)], refused('not-permitted', '403'), 1],
  ['says 403 with a code that is no code', [refuses(403, 'Bearer x y z')], refused('not-permitted', '403'), 1],
  ['says 400', [refuses(400, 2000)], refused('unexpected', '2000'), 1],
  ['says 404 without a body', [says(404)], refused('unexpected', '404'), 1],
  ['sends elsewhere', [says(302, { Location: 'http://127.0.0.1:9/' })], refused('unexpected', '302'), 1],
  ['gives a link to another host', [gives('https://example.com/')], refused('unknown-link', 'wrong-host'), 1],
  ['gives a link without https', [gives(home.replace('https', 'http'))], refused('unknown-link', 'not-https'), 1],
  ['gives no link but words', [gives('soon')], refused('unknown-link', 'not-a-link'), 1],
  [
    'gives a GDAP link',
    [gives(`${home}#/partners/invitation/granularAdminRelationships/x`)],
    refused('unknown-link', 'gdap'),
    1,
  ],
  [
    'gives an indirect reseller’s link',
    [
      gives(
        `${home}?invType=IndirectResellerRelationship&partnerId=${partner.PARTNER_CENTER_TENANT_ID}#/partners/invitation`,
      ),
    ],
    refused('unknown-link', 'indirect-reseller'),
    1,
  ],
]

const sentence = 'Rate limit is exceeded. Try again in 57 seconds.'
const failing: readonly Row[] = [
  ['is busy for 57 seconds', [throttles({ 'Retry-After': '57' }, sentence)], after(57), 1],
  ['says only in a sentence that it is busy', [throttles({}, sentence)], after(57), 1],
  ['is busy until a time of day', [throttles({ 'Retry-After': 'Mon, 23 Nov 2026 08:00:57 GMT' })], after(57), 1],
  ['is busy for a year', [throttles({ 'Retry-After': '31536000' })], after(3600), 1],
  ['is busy in its usual error body', [says(429, { 'Retry-After': '57' })], after(57), 1],
  ['stays busy and does not say how long', again(throttles()), unavailable, 4],
  ['stays busy in its usual error body', again(refuses(429, 429)), unavailable, 4],
  ['is busy for nonsense', again(throttles({ 'Retry-After': 'soon' })), unavailable, 4],
  ['is down for half an hour', [says(503, { 'Retry-After': '1800' })], after(1800), 1],
  ['stays broken with 500', again(refuses(500, 500)), unavailable, 4],
  ['stays broken with 500 and a code of 403', again(refuses(500, 2032)), unavailable, 4],
  ['stays broken with 502', again(says(502)), unavailable, 4],
  ['never answers', [faults.neverAnswers], unavailable, 1],
  ['drips', [faults.neverEnds], unavailable, 1],
  ['hangs up each time', again(faults.resets), unavailable, 4],
  ['speaks no HTTP', again(faults.isNoHttp), unavailable, 4],
  ['sends 200 KB', [faults.isHuge], unavailable, 1],
  ['sends 20 MB, packed', [faults.isHugeWhenUnpacked], unavailable, 1],
  ['packs badly', again(faults.isPackedBadly), unavailable, 4],
  ['sends half a JSON', [answers('{"url":"https')], unavailable, 1],
  ['sends a web page', [answers('<html>Sign in</html>')], unavailable, 1],
  ['sends brackets in brackets', [answers('['.repeat(60_000) + ']'.repeat(60_000))], unavailable, 1],
  ['sends nothing', [says(200)], unavailable, 1],
  ['sends 204', [says(204)], unavailable, 1],
  ['sends null', [answers('null')], unavailable, 1],
  ['sends a list', [answers([])], unavailable, 1],
  ['sends an object without a link', [answers({})], unavailable, 1],
  ['sends a link that is an object', [gives({ href: home })], unavailable, 1],
  ['sends a link that is no one’s', [answers('{"__proto__":{"url":"x"}}')], unavailable, 1],
]

export const rows = { good, refusing, failing }
