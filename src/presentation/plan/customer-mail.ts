import type { Words } from '../words.ts'
import type { Between, CustomerPage } from './customer-page.ts'

/** The customer's page as a mail in plain text. */
export const customerMail = (
  { t }: Words,
  page: CustomerPage,
  { partner = '' }: Between,
): { readonly subject: string; readonly body: string } => {
  const lists = page.lists.map(({ heading, lines }) => [heading, ...lines.map(line => `- ${line}`)].join('\n'))
  const steps = page.steps.map(({ when, who, what }, index) => `${index + 1}. ${who}, ${when.join(', ')}: ${what}`)
  return {
    subject: t('customerPage.mail.subject'),
    body: [
      t('customerPage.mail.hello'),
      page.intro.join('\n'),
      [t('customerPage.heading.steps'), ...steps].join('\n'),
      ...lists,
      [t('customerPage.heading.call'), page.call].join('\n'),
      t('customerPage.mail.bye', { partner }).trim(),
    ].join('\n\n'),
  }
}
