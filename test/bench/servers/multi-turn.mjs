// The shape of the SDK's official multi-turn sample: a waterfall with prompts, state in memory, a templated card at its end.
import { readFileSync } from 'node:fs'
import { Template } from 'adaptivecards-templating'
import {
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  UserState,
} from 'botbuilder'
import {
  ChoicePrompt,
  ComponentDialog,
  DialogSet,
  DialogTurnStatus,
  ListStyle,
  WaterfallDialog,
} from 'botbuilder-dialogs'
import { listen } from './listen.mjs'

const layout = JSON.parse(readFileSync(new URL('./advice.json', import.meta.url), 'utf8'))
const card = new Template(layout)
const channels = ['ea', 'mca', 'mosp', 'open', 'csp', 'retail', 'unknown']
const kinds = ['license', 'usage', 'both', 'unknown']

class GuideDialog extends ComponentDialog {
  constructor(userState) {
    super('guide')
    this.profile = userState.createProperty('profile')
    this.addDialog(new ChoicePrompt('choice'))
    this.addDialog(
      new WaterfallDialog('steps', [this.askChannel.bind(this), this.askKind.bind(this), this.advise.bind(this)]),
    )
    this.initialDialogId = 'steps'
  }

  async run(context, accessor) {
    const dialogs = new DialogSet(accessor)
    dialogs.add(this)
    const dialogContext = await dialogs.createContext(context)
    const results = await dialogContext.continueDialog()
    if (results.status === DialogTurnStatus.empty) await dialogContext.beginDialog(this.id)
  }

  async askChannel(step) {
    const prompt = 'Where did the customer buy the subscription?'
    return step.prompt('choice', { prompt, choices: channels, style: ListStyle.list })
  }

  async askKind(step) {
    step.values.channel = step.result.value
    return step.prompt('choice', { prompt: 'Of what kind is it?', choices: kinds, style: ListStyle.list })
  }

  async advise(step) {
    const profile = await this.profile.get(step.context, {})
    profile.channel = step.values.channel
    profile.kind = step.result.value
    const content = card.expand({ $root: { ...profile, steps: ['Look', 'Decide', 'Order'] } })
    await step.context.sendActivity({ attachments: [CardFactory.adaptiveCard(content)] })
    return step.endDialog()
  }
}

class DialogBot extends ActivityHandler {
  constructor(conversationState, userState, dialog) {
    super()
    this.conversationState = conversationState
    this.userState = userState
    const state = conversationState.createProperty('DialogState')
    this.onMessage(async (context, next) => {
      await dialog.run(context, state)
      await next()
    })
  }

  async run(context) {
    await super.run(context)
    await this.conversationState.saveChanges(context, false)
    await this.userState.saveChanges(context, false)
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
adapter.onTurnError = async (_context, error) => console.error(error)
const storage = new MemoryStorage()
const [conversationState, userState] = [new ConversationState(storage), new UserState(storage)]
const bot = new DialogBot(conversationState, userState, new GuideDialog(userState))
listen((request, response) => adapter.process(request, response, context => bot.run(context)))
