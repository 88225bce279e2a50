import type { RequestSaid } from '../../relationships/chat/events.ts'
import { message } from '../message.ts'
import type { CardName } from '../templates.ts'
import type { Words } from '../words.ts'
import { helpButton, listButton } from './buttons.ts'
import { figuresView } from './figures.ts'
import { requestFormView } from './form.ts'
import { requestListView } from './list.ts'
import { mailView, pasteView, reasonView } from './mail.ts'
import { requestView, sureView } from './request.ts'
import { handedInView, pasteListView, severalView } from './several.ts'

const shortView = (
  words: Words,
  said: Extract<RequestSaid, { said: 'reminders' | 'export' | 'forgetMe' | 'forgotten' | 'no' }>,
) => {
  const { t } = words
  const onward = [listButton(words, false), helpButton(words)]
  switch (said.said) {
    case 'reminders': {
      const other = {
        title: t(said.on ? 'request.button.quiet' : 'request.button.loud'),
        data: { verb: 'request-reminders', on: !said.on },
      }
      return message(
        t('request.title.reminders'),
        [t(said.on ? 'request.reminders.on' : 'request.reminders.off')],
        [other, ...onward],
      )
    }
    case 'export':
      return message(
        t('request.title.export'),
        [t(`request.export.${said.taken ? 'offered' : 'elsewhere'}`), ...exportBounds(words, said)],
        [listButton(words, said.admin), helpButton(words)],
      )
    case 'forgetMe': {
      const forget = { title: t('request.button.forget'), data: { verb: 'request-forget', token: said.token } }
      return message(t('request.title.forgetMe'), [t('request.forgetMe')], [forget, helpButton(words)])
    }
    case 'forgotten':
      return message(t('request.title.forgotten'), [t('request.forgotten')], [helpButton(words)])
    case 'no':
      return message(t('request.title.no'), [t(`request.no.${said.why}`)], onward)
  }
}

const exportBounds = ({ t }: Words, { kept, total }: Extract<RequestSaid, { said: 'export' }>): readonly string[] =>
  kept.length < total ? [t('request.figures.newest', { read: kept.length, total })] : []

/** Which layout, filled with what. The mail speaks the customer's language, everything else the reader's. */
export const requestViewOf = (words: Words, said: RequestSaid, all: readonly Words[]): [CardName, object] => {
  switch (said.said) {
    case 'form':
      return ['requestForm', requestFormView(words, said)]
    case 'request':
      return ['request', requestView(words, said)]
    case 'sure':
      return ['request', sureView(words, said)]
    case 'mail': {
      const voice = all.find(({ language }) => language === said.seen.request.details.mailLanguage) ?? words
      return ['requestMail', mailView(words, said, voice)]
    }
    case 'paste':
      return ['requestAsk', pasteView(words, said)]
    case 'reason':
      return ['requestAsk', reasonView(words, said)]
    case 'pasteList':
      return ['requestAsk', pasteListView(words)]
    case 'several':
      return ['message', severalView(words, said)]
    case 'handedIn':
      return ['message', handedInView(words, said)]
    case 'figures':
      return ['requestFigures', figuresView(words, said)]
    case 'list':
      return ['requestList', requestListView(words, said)]
    default:
      return ['message', shortView(words, said)]
  }
}
