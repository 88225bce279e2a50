import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkUp } from '../../src/health/check-up.ts'
import type { Check, Finding } from '../../src/health/finding.ts'
import { openFiles } from '../../src/storage/folder/files.ts'
import { openArchive } from '../../src/storage/folder/open.ts'
import { newWorld } from '../microsoft/world.ts'

export const eventsUrl = 'https://bot.partner.example/api/partner-center-events'
export const group = 'cccccccc-1111-4222-8333-444444444444'

/** A complete configuration beside a fake Microsoft that knows all of it. */
export const newPatient = async () => {
  const world = await newWorld()
  const { microsoft, sources } = world
  microsoft.state.members.set(group, new Set())
  const own = {
    id: sources.PARTNER_CENTER_TENANT_ID,
    name: 'Partner Example AB',
    domain: 'partner.example',
    region: 'EU',
  }
  microsoft.state.customers.set('partner.example', own).set('microsoft.com', own)
  Object.assign(microsoft.state.webhook, { url: eventsUrl, events: microsoft.state.webhook.offered })
  const healthy: Readonly<Record<string, string>> = {
    MicrosoftAppId: sources.PARTNER_CENTER_APP_ID,
    MicrosoftAppPassword: sources.PARTNER_CENTER_APP_SECRET,
    MicrosoftAppPasswordExpires: '2027-06-30',
    MicrosoftAppTenantId: sources.PARTNER_CENTER_TENANT_ID,
    MicrosoftAppType: 'SingleTenant',
    ...sources,
    PARTNER_CENTER_BUDGET: '2500',
    GRAPH_URL: microsoft.url,
    PARTNER_NAME: 'Partner Example AB',
    TENANT_LOOKUP: 'on',
    GDAP: 'on',
    GDAP_GROUPS: `Servicedesk: ${group}`,
    AZURE_OPENAI_ENDPOINT: microsoft.url,
    AZURE_OPENAI_DEPLOYMENT: microsoft.state.model.deployment,
    AZURE_OPENAI_API_KEY: microsoft.state.model.key,
    PARTNER_CENTER_EVENTS_URL: eventsUrl,
    ADMIN_GROUP_ID: group,
    ADMIN_CONVERSATION_ID: '19:admins@thread.v2',
    DEVELOPER_NAME: 'Partner Example AB',
    DEVELOPER_URL: 'https://partner.example/kanalguiden',
    PRIVACY_URL: 'https://partner.example/privacy',
    TERMS_URL: 'https://partner.example/terms',
  }
  const examine = (changes: Readonly<Record<string, string>> = {}, more: object = {}): Promise<readonly Finding[]> =>
    checkUp({
      env: { ...healthy, ...changes },
      endpoint: { url: `${microsoft.url}/msi/token`, header: microsoft.state.identityHeader },
      node: '24.21.0',
      root: '.',
      tools: world,
      now: () => new Date('2026-11-23T08:00:00Z'),
      ...more,
    })
  const check = async (which: Check, changes: Readonly<Record<string, string>> = {}, more: object = {}) =>
    (await examine(changes, more)).find(finding => finding.check === which)
  /** The bot has been written to from these addresses, and still runs. */
  const hears = async (...keys: readonly string[]) => {
    const files = await openFiles({ dataDir: world.dataDir, log: world.log })
    const { addresses } = await openArchive(files)
    for (const key of keys) await addresses.remember(key, { reference: 'there' })
    return files
  }
  return { ...world, healthy, examine, check, hears }
}
export type Patient = Awaited<ReturnType<typeof newPatient>>

export const put = (folder: string, name: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}
