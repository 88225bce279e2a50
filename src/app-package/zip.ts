import { crc32 } from 'node:zlib'

/** 1 January 1980, the first moment that a zip can name: the same input makes the same bytes at any time. */
const when = { time: 0, date: (1 << 5) | 1 }
const utf8Names = 0x0800
const version = 20

interface Entry {
  readonly name: Buffer
  readonly bytes: Buffer
  readonly at: number
}

/** What a file's own header and its line in the directory have in common (APPNOTE.TXT, 4.3.7 and 4.3.12). */
const facts = ({ name, bytes }: Entry) => {
  const block = Buffer.alloc(26)
  block.writeUInt16LE(version, 0)
  block.writeUInt16LE(utf8Names, 2)
  block.writeUInt16LE(0, 4) // stored: compressors differ from machine to machine, and the package is small
  block.writeUInt16LE(when.time, 6)
  block.writeUInt16LE(when.date, 8)
  block.writeUInt32LE(crc32(bytes), 10)
  block.writeUInt32LE(bytes.length, 14)
  block.writeUInt32LE(bytes.length, 18)
  block.writeUInt16LE(name.length, 22)
  return block
}

const localHeader = (entry: Entry) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts(entry), entry.name])

const directoryLine = (entry: Entry) => {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(entry.at, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts(entry), rest, entry.name])
}

const directoryEnd = (count: number, length: number, at: number) => {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}

/** A zip of these files, in the order of their names, uncompressed: same input, same bytes, on every machine. */
export const zip = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const [parts, lines]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [path, bytes] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const entry: Entry = { name: Buffer.from(path), bytes, at }
    const part = Buffer.concat([localHeader(entry), bytes])
    parts.push(part)
    lines.push(directoryLine(entry))
    at += part.length
  }
  const directory = Buffer.concat(lines)
  return Buffer.concat([...parts, directory, directoryEnd(lines.length, directory.length, at)])
}
