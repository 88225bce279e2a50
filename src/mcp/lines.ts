/** So many bytes are read of one message. */
export const longestMessage = 1024 * 1024

/** A line as it came; nothing of it where it was longer than that. */
export type Line = { readonly text: string } | { readonly tooLong: true }

const newline = '\n'.charCodeAt(0)

/** The lines of a stream of bytes, the last one too where nothing ends it. What is too long is passed over, and not kept. */
export async function* linesIn(input: AsyncIterable<Uint8Array>, longest = longestMessage): AsyncGenerator<Line> {
  let [parts, length]: [Uint8Array[], number] = [[], 0]
  const keep = (bytes: Uint8Array) => {
    length += bytes.length
    if (length > longest) parts = []
    else parts.push(bytes)
  }
  const take = (): Line => {
    const line: Line = length > longest ? { tooLong: true } : { text: Buffer.concat(parts).toString('utf8') }
    ;[parts, length] = [[], 0]
    return line
  }
  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    keep(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
