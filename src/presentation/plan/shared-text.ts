import type { Words } from '../words.ts'

interface SharedText {
  readonly subject?: string
  readonly body: string
  readonly how: string
  readonly buttons: readonly object[]
}

/** What the share card is filled with. */
export const sharedTextView = ({ t }: Words, { subject, body, how, buttons }: SharedText) => {
  const lines = encodeURIComponent(body.replaceAll('\n', '\r\n'))
  const title = subject ? `subject=${encodeURIComponent(subject)}&` : ''
  return {
    title: t('share.title'),
    how,
    subject: subject ? [{ label: t('share.subject'), value: subject }] : [],
    body: { label: t('share.text'), value: body },
    open: [{ title: t('share.open'), url: `mailto:?${title}body=${lines}` }],
    buttons,
  }
}
