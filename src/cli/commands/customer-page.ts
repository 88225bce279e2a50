import { writeFileSync } from 'node:fs'
import type { Environment } from '../../config/read.ts'
import { commonLanguage } from '../../conversation/ports.ts'
import { customerMail } from '../../presentation/plan/customer-mail.ts'
import { type Between, type CustomerPage, customerPage } from '../../presentation/plan/customer-page.ts'
import { createWords, type Words } from '../../presentation/words.ts'
import { command, lang } from '../command.ts'
import { type Chosen, WrongUsage } from '../options.ts'
import { moveOptions, planned } from '../planned.ts'

const options = {
  ...moveOptions,
  from: { text: 'NAME', is: 'your company’s name; else PARTNER_NAME' },
  contact: { text: 'TEXT', is: 'whom the customer may ask: a name and a number' },
  format: { of: ['html', 'docx', 'mail'], is: 'to print, for Word, or the text of a mail' },
  out: { text: 'FILE', is: 'where it is written; docx needs it', place: true },
  lang: { ...lang, is: 'the customer’s language' },
} as const

const written = async (words: Words, page: CustomerPage, format: string, between: Between) => {
  if (format === 'docx') return (await import('../../handouts/page-docx.ts')).pageDocx(words, page)
  if (format === 'html') return (await import('../../handouts/page-html.ts')).pageHtml(words, page)
  const { subject, body } = customerMail(words, page, between)
  return `${subject}\n\n${body}`
}

const betweenOf = ({ from, name, contact }: Chosen<typeof options>, env: Environment): Between => {
  const partner = from ?? env.PARTNER_NAME
  return { ...(partner && { partner }), ...(name && { customer: name }), ...(contact && { contact }) }
}

/** `customer-page`: what a customer reads of their move, in their language, with nothing of ours alone. */
export const customerPageCommand = command(
  {
    does: 'A page for the customer: what happens when, what they approve, what they must not do.',
    options,
    example:
      'customer-page --channel csp-partner --kind license --term-end 2027-03-31 --lang sv --out page.docx --format docx',
  },
  async (chosen, _texts, env): Promise<string> => {
    const { lang = commonLanguage, format = 'html', out, from: _, contact: __, ...asked } = chosen
    if (format === 'docx' && !out) throw new WrongUsage('--format docx needs --out FILE.')
    const words = createWords()[lang]
    const between = betweenOf(chosen, env)
    const page = customerPage(words, await planned(asked, env), between)
    if (!page) throw new WrongUsage('There is no move to tell this customer of: see advise.')
    const made = await written(words, page, format, between)
    if (out) writeFileSync(out, made)
    return out ?? String(made)
  },
)
