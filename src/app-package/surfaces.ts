import type { Bot, Manifest } from './manifest.ts'

/** What Microsoft's pages ask for and its schema does not: where a bot is to be found, and what it has to say for that. */
const botFaults = ({ scopes = [], supportsTargetedMessages, commandLists = [] }: Bot): readonly string[] => {
  const slash = commandLists.some(({ triggers = [] }) => triggers.includes('slash'))
  const commands = commandLists.flatMap(list => list.commands)
  return [
    ...(slash && !supportsTargetedMessages ? ['has slash commands without supportsTargetedMessages'] : []),
    ...commands
      .filter(({ type, prompt }) => type === 'prompt' && !prompt)
      .map(({ title }) => `has the prompt starter "${title}" without its prompt`),
    ...commandLists
      .flatMap(list => list.scopes)
      .filter(scope => !scopes.includes(scope))
      .map(scope => `has commands for ${scope}, where the bot is not`),
  ]
}

const agentFaults = ({ bots = [], copilotAgents }: Manifest): readonly string[] =>
  (copilotAgents?.customEngineAgents ?? [])
    .filter(
      ({ id }) =>
        !bots.some(bot => bot.botId === id && ['personal', 'copilot'].every(each => bot.scopes?.includes(each))),
    )
    .map(({ id }) => `has the agent ${id}, which is no bot here with the scopes personal and copilot`)

/** Since 1.25 Teams refuses an app for teams that does not say which channels it is for. */
const channelFaults = ({ bots = [], supportsChannelFeatures }: Manifest): readonly string[] =>
  bots.some(({ scopes = [] }) => scopes.includes('team')) && supportsChannelFeatures !== 'tier1'
    ? ['comes to teams, and supportsChannelFeatures is not tier1']
    : []

export const surfaceFaults = (manifest: Manifest): readonly string[] => [
  ...(manifest.bots ?? []).flatMap(botFaults),
  ...agentFaults(manifest),
  ...channelFaults(manifest),
]
