import { verify } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Signer } from './certificates.ts'

/** What somebody says with whom it is signed. */
export interface Signed {
  readonly signature: Buffer
  readonly certificateUrl: string
}

/** RSA keys of 2048 to 8192 bits, in base64. */
const form = /^[A-Za-z0-9+/]{342,1368}={0,2}$/

/**
 * `Authorization: Signature …`, or `x-ms-signature` where it was registered so; and where the certificate lies. Nothing where a header
 * is missing or not as it should be. https://learn.microsoft.com/partner-center/developer/partner-center-webhooks (10/17/2023)
 */
export const signedIn = (headers: IncomingHttpHeaders): Signed | undefined => {
  const [beside, url, algorithm] = ['x-ms-signature', 'x-ms-certificate-url', 'x-ms-signature-algorithm'].map(name =>
    String(headers[name] ?? ''),
  )
  const said = /^Signature (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? beside ?? ''
  if (!form.test(said) || algorithm?.toLowerCase() !== 'rsa-sha256' || !url || url.length > 300) return undefined
  return { signature: Buffer.from(said, 'base64'), certificateUrl: url }
}

/** Whether the very bytes that came were signed with the key. */
export const isSigned = (body: Buffer, signature: Buffer, { key }: Exclude<Signer, string>): boolean =>
  verify('sha256', body, key, signature)
