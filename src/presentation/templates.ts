import { Template } from 'adaptivecards-templating'
import batch from '../../cards/batch.json' with { type: 'json' }
import comparison from '../../cards/comparison.json' with { type: 'json' }
import dialog from '../../cards/dialog.json' with { type: 'json' }
import form from '../../cards/form.json' with { type: 'json' }
import greeting from '../../cards/greeting.json' with { type: 'json' }
import guidance from '../../cards/guidance.json' with { type: 'json' }
import message from '../../cards/message.json' with { type: 'json' }
import move from '../../cards/move.json' with { type: 'json' }
import moveForm from '../../cards/move-form.json' with { type: 'json' }
import question from '../../cards/question.json' with { type: 'json' }
import request from '../../cards/request.json' with { type: 'json' }
import requestAsk from '../../cards/request-ask.json' with { type: 'json' }
import requestFigures from '../../cards/request-figures.json' with { type: 'json' }
import requestForm from '../../cards/request-form.json' with { type: 'json' }
import requestList from '../../cards/request-list.json' with { type: 'json' }
import requestMail from '../../cards/request-mail.json' with { type: 'json' }
import share from '../../cards/share.json' with { type: 'json' }
import topic from '../../cards/topic.json' with { type: 'json' }

const requests = { request, requestAsk, requestFigures, requestForm, requestList, requestMail }
const layouts = {
  batch,
  comparison,
  dialog,
  form,
  greeting,
  guidance,
  message,
  question,
  topic,
  share,
  move,
  moveForm,
  ...requests,
}
export type CardName = keyof typeof layouts

/** A finished Adaptive Card. */
export interface Card {
  readonly type: 'AdaptiveCard'
  readonly version: '1.5'
  readonly [property: string]: unknown
}

const compiled = new Map<CardName, Template>()

/** Fills a layout with a view. Compiling costs ten times as much as filling, so each layout is compiled once. */
export const fill = (name: CardName, view: object): Card => {
  const template = compiled.get(name) ?? new Template(layouts[name])
  compiled.set(name, template)
  return template.expand({ $root: view }) as Card
}
