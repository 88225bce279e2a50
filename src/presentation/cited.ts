import { cut } from '../input/cut.ts'

/** A source that a text names by its number. */
export interface Source {
  readonly name: string
  readonly url?: string
  /** What there is to say beside its name: the heading, the date. */
  readonly says: string
}

/** Teams shows no more of them. https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bot-messages-ai-generated-content */
const most = { sources: 20, name: 80, says: 160 } as const

const short = (text: string, longest: number) =>
  text.length <= longest ? text : `${cut(text, longest - 1).trimEnd()}…`

/** A backslash stands in what somebody typed, and nothing there is a link. */
const link = /\[([^[\]\\]+)\]\((https:[^()[\]\s]+)\)/g
/** `[3]` or `[3, implied]` behind a sentence, as the footnotes of a card are written. */
const mark = / \[(\d+)(?:, ([^[\]]+))?\]/g
/** `**2A** [3] How it is done`: a step of the fold, which says where the step stands. */
const stepMark = /^\*\*(\d*[A-Z]?)\*\* \[(\d+)(?:, [^[\]]+)?\]/
/** A document with its heading and date; its title may have a comma in brackets. */
const titled = /^((?:[^,()]|\([^()]*\))+), (.+)$/
/** `[3] Document, heading, date`: a line of the list of sources. */
const listed = /^\[(\d+)\] (.+)$/

const linksIn = (lines: readonly string[]) =>
  new Map(lines.flatMap(line => [...line.matchAll(link)].map(([, title = '', url = '']) => [title, url] as const)))

/** A line of the list, with the page of its document where the card links to it. */
const sourceOf = (line: string, links: ReadonlyMap<string, string>): Source => {
  const [, title = line, says = title] = titled.exec(line) ?? []
  const url = links.get(title)
  return { name: short(title, most.name), ...(url && { url }), says: short(says, most.says) }
}

/** Counts anew what is named, in the order in which it is; what is too much loses its number. */
const numbering = (sources: ReadonlyMap<string, Source>) => {
  const named: string[] = []
  const numberOf = (id: string): string => {
    if (!sources.has(id)) return ''
    if (!named.includes(id) && named.length < most.sources) named.push(id)
    return named.includes(id) ? ` [${named.indexOf(id) + 1}]` : ''
  }
  return { numberOf, all: () => named.map(id => sources.get(id)).filter(source => source !== undefined) }
}

/** Each step takes the number from the fold that says how it is done, where both come in the same order. */
const withStepMarks = (lines: readonly string[], marks: readonly (readonly [string, string])[]) => {
  const left = [...marks]
  return lines.map(line => {
    const label = /^\*\*(\d*[A-Z]?)\*\* /.exec(line)?.[1]
    if (!label || label !== left[0]?.[0]) return line
    return `${line} [${left.shift()?.[1]}]`
  })
}

const listOf = (sources: readonly Source[]) =>
  sources.map(({ name, url, says }, index) => `[${index + 1}] ${url ? `[${name}](${url})` : name}, ${says}`)

const byMarks = (lines: readonly string[], all: readonly string[], sources: ReadonlyMap<string, Source>) => {
  const marks = all.flatMap(line => {
    const [, label, number] = stepMark.exec(line) ?? []
    return label && number ? [[label, number] as const] : []
  })
  const { numberOf, all: named } = numbering(sources)
  const cite = (line: string) =>
    line.replaceAll(mark, (_, number: string, how?: string) => `${how ? ` (${how})` : ''}${numberOf(number)}`)
  const at = lines.findIndex(line => listed.test(line))
  const [face, rest] = at < 0 ? [lines, []] : [lines.slice(0, at), lines.slice(at).filter(line => !listed.test(line))]
  const said = withStepMarks(face, marks).map(cite)
  return { lines: [...said, ...listOf(named()), ...rest], sources: named() }
}

/** A text whose card numbers no sources: each page that it links to is one. */
const byLinks = (lines: readonly string[]) => {
  const sources = new Map(
    lines.flatMap(line =>
      [...line.matchAll(link)].map(({ 0: whole, 1: title = '', 2: url = '', index }) => {
        const says = line
          .slice(index + whole.length)
          .replaceAll(link, '$1')
          .trim()
        return [url, { name: short(title, most.name), url, says: short(says || title, most.says) }] as const
      }),
    ),
  )
  const { numberOf, all } = numbering(sources)
  const cite = (line: string) =>
    line.replaceAll(link, (whole, _title: string, url: string) => `${whole}${numberOf(url)}`)
  return { lines: lines.map(cite), sources: all() }
}

/** The lines of a card with a number behind whatever has a source, from 1, and what the numbers stand for. `all`: the folded ones too. */
export const citing = (lines: readonly string[], all: readonly string[]) => {
  const links = linksIn(all)
  const sources = new Map(
    all.flatMap(line => {
      const [, number, text] = listed.exec(line) ?? []
      return number && text ? [[number, sourceOf(text, links)] as const] : []
    }),
  )
  return sources.size > 0 ? byMarks(lines, all, sources) : byLinks(lines)
}
