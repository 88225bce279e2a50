// The echo of the SDK's successor, as its README writes it.
import { ActivityHandler, CloudAdapter, MessageFactory } from '@microsoft/agents-hosting'
import { listen } from './listen.mjs'

class MyHandler extends ActivityHandler {
  constructor() {
    super()
    this.onMessage(async (context, next) => {
      const replyText = `Agent: ${context.activity.text}`
      await context.sendActivity(MessageFactory.text(replyText))
      await next()
    })
  }
}

const adapter = new CloudAdapter({})
const agent = new MyHandler()
listen((request, response) => adapter.process(request, response, context => agent.run(context)))
