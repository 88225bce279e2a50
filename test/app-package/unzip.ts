import { crc32 } from 'node:zlib'
import { expect } from 'chai'

/** Reads a zip as other programs do, from the directory at its end, and holds every field to what it must be. */
export const unzip = (zip: Buffer): ReadonlyMap<string, Buffer> => {
  const end = zip.length - 22
  expect(zip.toString('latin1', end, end + 4)).to.equal('PK\x05\x06')
  const files = new Map<string, Buffer>()
  let line = zip.readUInt32LE(end + 16)
  expect(line + zip.readUInt32LE(end + 12)).to.equal(end)
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    expect(zip.toString('latin1', line, line + 4)).to.equal('PK\x01\x02')
    const [size, length, at] = [zip.readUInt32LE(line + 24), zip.readUInt16LE(line + 28), zip.readUInt32LE(line + 42)]
    const name = zip.toString('utf8', line + 46, line + 46 + length)
    expect(zip.toString('latin1', at, at + 4)).to.equal('PK\x03\x04')
    expect(zip.subarray(at + 4, at + 30)).to.deep.equal(zip.subarray(line + 6, line + 32))
    const bytes = zip.subarray(at + 30 + length, at + 30 + length + size)
    expect(zip.readUInt16LE(line + 8), 'names in UTF-8').to.equal(0x0800)
    expect(zip.readUInt32LE(line + 16)).to.equal(crc32(bytes))
    expect(zip.readUInt32LE(line + 20), 'stored').to.equal(size)
    expect(zip.readUInt16LE(line + 14), 'dated 1 January 1980').to.equal(33)
    files.set(name, Buffer.from(bytes))
    line += 46 + length
  }
  return files
}
