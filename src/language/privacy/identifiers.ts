/** What points at somebody by its very shape: mail addresses, links, domains, ids and numbers. */

import { withoutEnd } from '../../input/cut.ts'

/** Abbreviations that look like domain names. */
const abbreviations = /^(?:t\.ex|m\.fl|o\.dyl|bl\.a|d\.v\.s)$/i

const chunk = /\S+/gu
const link = /:\/\/|^\W*www\.|\\|^mailto:|[\p{L}\p{N}]-*\.\p{L}{2}/iu
/** With what is written onto its end: an accent there makes another letter of the last one. */
const guid = /\{?[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{11}[\p{L}\p{N}\p{M}]+\}?/giu
/** Digits with whatever people put between them; and the one number that belongs to products. */
const digits =
  /(?<![\p{L}\p{N}_])(?:microsoft|office|dynamics|windows|ms|m|o|d|w) ?365(?!\p{N})|(?<![\p{L}\p{N}_])(?:(?<![+(])[+(]+)?\p{N}(?:[\s().,/:*#+–—-]{0,3}\p{N})*/giu

const fewEnough = 3

/** One way to write everything: no look-alikes, no invisible characters, single spaces. */
const plain = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, found => (/\s/.test(found) ? ' ' : ''))
    .normalize('NFKC')
    .replace(/(?<![\p{L}\p{M}])\p{M}+/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** How many digits a text has, of any script. */
export const digitsIn = (text: string): number => text.match(/\p{N}/gu)?.length ?? 0

/** What stands between blanks, without the marks that end a sentence behind it; `meant` says what is kept of it. */
const eachChunk = (text: string, marks: string, meant: (chunk: string) => string): string =>
  text.replace(chunk, whole => {
    const said = withoutEnd(whole, marks) || whole.charAt(0)
    return meant(said) + whole.slice(said.length)
  })

const withoutMails = (found: string): string => {
  if (!found.includes('@')) return found
  return /^[^\p{L}\p{N}]*@/u.test(found) ? '‹name›' : '‹mail›'
}

const withoutLinks = (found: string): string =>
  link.test(found) && !abbreviations.test(found.replace(/^[^\p{L}\p{N}]+/u, '')) ? '‹link›' : found

const withoutNumbers = (found: string): string => (digitsIn(found) > fewEnough ? '‹number›' : found)

/** The text without anything that is somebody's by its shape. */
export const withoutIdentifiers = (text: string): string =>
  eachChunk(eachChunk(plain(text), '.,;:!?)]>', withoutMails).replace(guid, '‹id›'), '.,;:!?)]', withoutLinks).replace(
    digits,
    withoutNumbers,
  )
