import { sign, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Authority } from '../../../src/microsoft/events/certificates.ts'
import { type Issued, issued } from './der.ts'

const organisation = 'Microsoft Corporation'
const path = '/cert/pcnotifications-dispatch.microsoft.com.cer'

/** An authority on this machine that signs as Microsoft does, and the host where its certificates lie. */
export const openAuthority = async () => {
  const files = new Map<string, Buffer | ((response: ServerResponse) => void)>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    const file = files.get(url)
    if (typeof file === 'function') return file(response)
    response.statusCode = file ? 200 : 404
    response.end(file)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const root = issued({ organisation, called: 'Test Root', authority: true })
  const issuerAt = `${origin}/pki/between.crt`
  const between = issued({ organisation, called: 'Test Issuing', authority: true }, root)
  const signer = issued({ organisation, called: 'pcnotifications-dispatch.microsoft.com', issuerAt }, between)
  files.set('/pki/between.crt', between.certificate)
  files.set(path, signer.certificate)

  const trusting = (by: Issued): Authority => ({
    ...{ origin, issuers: [origin], organisation },
    roots: () => [new X509Certificate(by.certificate)],
  })
  /** The headers of a body that somebody has signed. */
  const headersFor = (body: string, by: Issued = signer, url = `${origin}${path}`) => ({
    'content-type': 'application/json',
    authorization: `Signature ${sign('sha256', Buffer.from(body), by.key).toString('base64')}`,
    'x-ms-certificate-url': url,
    'x-ms-signature-algorithm': 'rsa-sha256',
  })
  /** Puts a certificate where one may name it. */
  const put = (name: string, file: Buffer | ((response: ServerResponse) => void)) => {
    files.set(`/cert/${name}.cer`, file)
    return `${origin}/cert/${name}.cer`
  }
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return {
    ...{ origin, issuerAt, root, between, signer, files, asked, headersFor, put, close },
    url: `${origin}${path}`,
    authority: trusting(root),
  }
}

export type TestAuthority = Awaited<ReturnType<typeof openAuthority>>
