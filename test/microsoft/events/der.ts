import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

const length = (size: number): Buffer => {
  if (size < 0x80) return Buffer.from([size])
  const bytes = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}
const node = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), length(body.length), body])
}
const sequence = (...parts: readonly Buffer[]) => node(0x30, ...parts)
const id = (hex: string) => node(0x06, Buffer.from(hex, 'hex'))
const text = (value: string) => node(0x0c, Buffer.from(value))
const bits = (bytes: Buffer) => node(0x03, Buffer.from([0]), bytes)
const time = (date: Date) => node(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`))

const nameOf = ({ organisation, called }: Pick<Wanted, 'organisation' | 'called'>) =>
  sequence(node(0x31, sequence(id('55040a'), text(organisation))), node(0x31, sequence(id('550403'), text(called))))
const sha256WithRsa = sequence(id('2a864886f70d01010b'), node(0x05))

const extension = (which: string, value: Buffer) => sequence(id(which), node(0x04, value))
const isAuthority = extension('551d13', sequence(node(0x01, Buffer.from([0xff]))))
/** Where the issuer's certificate lies (authority information access). */
const lies = (url: string) =>
  extension('2b06010505070101', sequence(sequence(id('2b06010505073002'), node(0x86, Buffer.from(url)))))

interface Wanted {
  readonly organisation: string
  readonly called: string
  readonly authority?: boolean
  readonly issuerAt?: string
  readonly from?: Date
  readonly until?: Date
  readonly bits?: number
}

export interface Issued {
  readonly certificate: Buffer
  readonly key: KeyObject
  readonly name: Buffer
}

/** A certificate (X.509, DER) with a key of its own; without an issuer it is its own. */
export const issued = (wanted: Wanted, by?: Issued): Issued => {
  const { authority, issuerAt, from = new Date('2026-01-01'), until = new Date('2027-12-31') } = wanted
  const keys = generateKeyPairSync('rsa', { modulusLength: wanted.bits ?? 2048 })
  const name = nameOf(wanted)
  const extensions = [...(authority ? [isAuthority] : []), ...(issuerAt ? [lies(issuerAt)] : [])]
  const body = sequence(
    node(0xa0, node(0x02, Buffer.from([2]))),
    node(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sha256WithRsa,
    by?.name ?? name,
    sequence(time(from), time(until)),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length > 0 ? [node(0xa3, sequence(...extensions))] : []),
  )
  const signature = sign('sha256', body, by?.key ?? keys.privateKey)
  return { certificate: sequence(body, sha256WithRsa, bits(signature)), key: keys.privateKey, name }
}
