import { X509Certificate } from 'node:crypto'
import { getCACertificates, rootCertificates } from 'node:tls'

/** SHA-256 of the authorities that Microsoft's own certificates lead to, as Node itself has them. */
const ours: Readonly<Record<string, string>> = {
  'C7:41:F7:0F:4B:2A:8D:88:BF:2E:71:C1:41:22:EF:53:EF:10:EB:A0:CF:A5:E6:4C:FA:20:F4:18:85:30:73:E0':
    'Microsoft RSA Root Certificate Authority 2017',
  '35:8D:F3:9D:76:4A:F9:E1:B7:66:E9:C9:72:DF:35:2E:E1:5C:FA:C2:27:AF:6A:D1:D7:0E:8E:4A:6E:DC:BA:02':
    'Microsoft ECC Root Certificate Authority 2017',
  'CB:3C:CB:B7:60:31:E5:E0:13:8F:8D:D3:9A:23:F9:DE:47:FF:C3:5E:43:C1:14:4C:EA:27:D4:6A:5A:B1:CB:5F':
    'DigiCert Global Root G2',
}

/** The authorities in which a chain of Microsoft's may end. */
export const microsoftRoots = (): readonly X509Certificate[] =>
  rootCertificates.map(text => new X509Certificate(text)).filter(({ fingerprint256 }) => fingerprint256 in ours)

/** The authorities that this process was told of besides (NODE_EXTRA_CA_CERTS): of a stand-in on this machine. */
export const extraRoots = (): readonly X509Certificate[] =>
  getCACertificates('extra').map(text => new X509Certificate(text))

/** Whether an authority has really issued it, by name and by signature. */
export const hasIssued = (authority: X509Certificate, certificate: X509Certificate): boolean =>
  authority.ca && certificate.checkIssued(authority) && certificate.verify(authority.publicKey)

/** Where it says that the certificate of its own authority lies. */
export const issuerOf = ({ infoAccess = '' }: X509Certificate): string | undefined =>
  /^CA Issuers - URI:(http\S+)$/m.exec(infoAccess)?.[1]

/** What docs call its organisation: whom the authority has found to stand behind it. */
export const belongsTo = ({ subject }: X509Certificate, organisation: string): boolean =>
  subject.split('\n').includes(`O=${organisation}`)

/** While all of them are valid, as milliseconds since 1970. */
export const lifeOf = (chain: readonly X509Certificate[]) => ({
  from: Math.max(...chain.map(({ validFromDate }) => validFromDate.getTime())),
  until: Math.min(...chain.map(({ validToDate }) => validToDate.getTime())),
})
