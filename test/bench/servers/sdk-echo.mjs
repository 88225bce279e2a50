// The echo bot of the SDK's documentation.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder'
import { listen } from './listen.mjs'

class EchoBot extends ActivityHandler {
  constructor() {
    super()
    this.onMessage(async (context, next) => {
      const replyText = `Echo: ${context.activity.text}`
      await context.sendActivity(MessageFactory.text(replyText, replyText))
      await next()
    })
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
adapter.onTurnError = async (context, error) => {
  console.error(error)
  await context.sendActivity('The bot encountered an error or bug.')
}
const bot = new EchoBot()
listen((request, response) => adapter.process(request, response, context => bot.run(context)))
