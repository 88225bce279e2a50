/** What people paste into the fields of a form: what is plainly meant is taken, and only what cannot be is refused. */
import { withoutEnd } from '../../input/cut.ts'

const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?'
const topLevel = '(?:\\p{L}[\\p{L}\\p{M}]+|xn--[a-z0-9-]+)'
const domain = new RegExp(`^(?:${label}\\.)+${topLevel}$`, 'iu')
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A web address stands for the site it leads to: no tenant is called www. */
const isDomain = (text: string) => domain.test(text) && !/^www\./i.test(text)
export const isTenant = (text: string): boolean => guid.test(text) || isDomain(text)

/** Dots stand between letters of a mail address, not at its ends and not two at once. */
export const isMail = (text: string): boolean => {
  const [local = '', host = '', ...more] = text.split('@')
  const parts = local.split('.')
  return (
    more.length === 0 && local.length <= 64 && parts.every(part => /^[\w!$'*+/^`{|}~-]+$/.test(part)) && isDomain(host)
  )
}

/** Any line of text that names something. What would be markup elsewhere is no name of a firm. */
export const isName = (name: string): boolean =>
  /[\p{L}\p{N}]/u.test(name) && !/\p{Cc}|\]\(|<[/!a-z][^<>]*>/iu.test(name)

const [opening, closing] = ['([{<"“”\'’', ')]}>"“”\'’.,;']
/** Brackets, quotation marks, blanks around; the end of a sentence. */
const bare = (text: string): string => {
  let start = 0
  while (start < text.length && opening.includes(text.charAt(start))) start++
  return withoutEnd(text.slice(start), closing).trim()
}

/** “**Contoso**” was copied from a message. */
export const nameMeant = (typed: string): string =>
  /^\*\*([^*\n]+)\*\*$/.exec(typed.trim())?.[1]?.trim() ?? typed.trim()

const hexadecimal = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i

/** `{GUID}`, `https://www.contoso.se/om`, `@contoso.se`, `anna@contoso.se` → what is meant, in small letters. */
export const tenantMeant = (typed: string): string => {
  const text = bare(typed.trim()).toLowerCase().replace(hexadecimal, '$1-$2-$3-$4-$5')
  const site = /^(?:https?:\/\/)?(?:www\.)?([^\s/?#]+)(?:[/?#]\S*)?$/.exec(text)?.[1] ?? text
  const host = site.includes('@') && isMail(site) ? site.slice(site.indexOf('@') + 1) : site.replace(/^@/, '')
  return isDomain(host) ? host : text
}

/** `Anna <anna@contoso.se>`, `mailto:anna@contoso.se` → the address. */
export const mailMeant = (typed: string): string => {
  const text = typed.trim()
  const inBrackets = /^[^<>@\n]*<([^<>\s]+)>[.,;]?$/.exec(text)?.[1] ?? text
  return bare(inBrackets.replace(/^mailto:/i, ''))
}
