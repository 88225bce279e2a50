import { randomUUID } from 'node:crypto'
import { delegated } from './fake-gdap.ts'
import { issue, partner, type State } from './fake-state.ts'
import { isWebhooks, webhooks } from './fake-webhooks.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** What is sent back. `said` is the reason phrase of the status line. */
export interface Sent {
  readonly status: number
  readonly said?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

type Service = (asked: Asked, state: State) => Sent

const refuse = (error: string, number: number, status = 400): Sent => ({
  status,
  body: { error, error_description: `AADSTS${number}: …`, error_codes: [number], correlation_id: randomUUID() },
})

/** What Entra says of a tenant to anybody. https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc */
const openId = ({ path }: Asked, state: State): Sent => {
  const [, name = ''] = path.split('/')
  const tenant = state.customers.get(name) ?? [...state.customers.values()].find(({ id }) => id === name)
  if (!tenant) return refuse('invalid_tenant', 90002)
  const cloud = tenant.cloud ?? 'microsoftonline.com'
  const body = {
    issuer: `https://login.${cloud}/${tenant.id}/v2.0`,
    token_endpoint: `https://login.${cloud}/${tenant.id}/oauth2/v2.0/token`,
    tenant_region_scope: tenant.region,
    tenant_region_sub_scope: tenant.subScope ?? null,
    cloud_instance_name: cloud,
  }
  return { status: 200, body }
}

/** Microsoft Entra's token endpoints. Version 1 writes its numbers as strings, and takes a resource instead of a scope. */
const login: Service = (asked, state) => {
  const { path, body } = asked
  if (path.endsWith('/openid-configuration')) return openId(asked, state)
  const [, tenant, , second] = path.split('/')
  const form = new URLSearchParams(body)
  const audience = second === 'token' ? form.get('resource') : form.get('scope')?.replace('/.default', '')
  if (!state.tenants.has(tenant ?? '')) return refuse('invalid_request', 90002)
  if (form.get('client_id') !== partner.PARTNER_CENTER_APP_ID) return refuse('unauthorized_client', 700016)
  if (form.get('client_secret') !== state.secret) return refuse('invalid_client', 7000215, 401)
  if (!audience) return refuse('invalid_resource', 500011)
  if (form.get('grant_type') === 'client_credentials') {
    const token = issue(state, { aud: audience, user: false, mfa: false })
    return { status: 200, body: { token_type: 'Bearer', expires_in: state.lifetime, access_token: token } }
  }
  return renew(form.get('refresh_token') ?? '', audience, state)
}

const renew = (refreshToken: string, aud: string, state: State): Sent => {
  if (!state.signIns.has(refreshToken)) return refuse('invalid_grant', 700082)
  if (state.once) state.signIns.delete(refreshToken)
  const renewed = `refresh-token-${randomUUID()}`
  state.signIns.add(renewed)
  const body = {
    token_type: 'Bearer',
    scope: 'user_impersonation',
    expires_in: String(state.lifetime),
    ext_expires_in: String(state.lifetime),
    resource: aud,
    access_token: issue(state, { aud, user: true, mfa: state.mfa }),
    refresh_token: renewed,
    id_token: 'id-token',
  }
  return { status: 200, body }
}

const bearer = ({ headers }: Asked, state: State) =>
  state.tokens.get(headers.authorization?.replace(/^Bearer /, '') ?? '')

/** GET /v1/customers/{id}: a token of the app alone is enough. */
const customerOf = (id: string, { accepted, strangers }: State): Sent => {
  if (accepted.has(id))
    return { status: 200, body: { id, relationshipToPartner: 'reseller', allowDelegatedAccess: false } }
  const { status, code } = strangers
  return { status, body: { code, description: 'No such customer.', data: [], source: 'PartnerFD' } }
}

/** The relationship request URL, "App+User" with multifactor authentication only. */
const partnerCenter: Service = (asked, state) => {
  const claims = bearer(asked, state)
  if (!claims) return { status: 401 }
  const customer = /^\/v1\/customers\/([0-9a-f-]{36})$/.exec(asked.path)?.[1]
  if (customer) return customerOf(customer, state)
  if (isWebhooks(asked.path)) return webhooks(asked, state)
  if (!claims.user) return { status: 403, body: { code: 900329, description: 'App only.', source: 'PartnerFD' } }
  const mfa = { 'WWW-Authenticate': 'Bearer error="invalid_token"', 'Request-Context': 'appId=cid-v1:1' }
  if (!claims.mfa) return { status: 401, said: 'Unauthorized - MFA required', headers: mfa }
  return { status: 200, body: { url: state.link, attributes: { objectType: 'RelationshipRequest' } } }
}

const graphError = (status: number, code: string): Sent => ({ status, body: { error: { code, message: code } } })

/** GET findTenantInformationByTenantId, with CrossTenantInformation.ReadBasic.All. */
const tenantName = ({ path }: Asked, state: State): Sent => {
  if (!state.mayAskNames) return graphError(403, 'Authorization_RequestDenied')
  const id = /tenantId='([^']+)'/.exec(decodeURIComponent(path))?.[1]
  const tenant = [...state.customers.values()].find(each => each.id === id)
  if (!tenant) return graphError(404, 'Request_ResourceNotFound')
  const { name, domain } = tenant
  return {
    status: 200,
    body: { tenantId: id, displayName: name, defaultDomainName: domain, federationBrandName: null },
  }
}

/** POST /v1.0/users/{id}/checkMemberGroups, and GET /v1.0/groups/{id} */
const graph: Service = (asked, state) => {
  const [, , of, person = ''] = asked.path.split('/')
  if (!bearer(asked, state)) return graphError(401, 'InvalidAuthenticationToken')
  if (person === 'delegatedAdminRelationships') return delegated(asked, state.gdap)
  if (of === 'tenantRelationships') return tenantName(asked, state)
  if (of === 'groups' && !state.mayReadGroups) return graphError(403, 'Authorization_RequestDenied')
  if (of === 'groups') {
    return state.members.has(person)
      ? { status: 200, body: { id: person } }
      : graphError(404, 'Request_ResourceNotFound')
  }
  if (!state.people.has(person)) return graphError(404, 'Request_ResourceNotFound')
  const { groupIds } = JSON.parse(asked.body) as { groupIds: string[] }
  return { status: 200, body: { value: groupIds.filter(group => state.members.get(group)?.has(person)) } }
}

/** A managed identity's token from the platform, as on App Service and Container Apps. `expires_on` is a string of seconds. */
const identity: Service = ({ query, headers }, state) => {
  if (headers['x-identity-header'] !== state.identityHeader) return { status: 401 }
  if (query.get('client_id') !== partner.PARTNER_CENTER_APP_ID) return { status: 400, body: { statusCode: 400 } }
  const token = issue(state, { aud: query.get('resource') ?? '', user: false, mfa: false })
  const expires_on = String(Date.parse('2026-11-23T09:00:00Z') / 1000)
  return {
    status: 200,
    body: { access_token: token, expires_on, resource: query.get('resource'), token_type: 'Bearer' },
  }
}

const openAiError = (status: number, code: string): Sent => ({ status, body: { error: { code, message: code } } })

/** POST chat/completions with structured outputs. https://learn.microsoft.com/azure/ai-services/openai/how-to/structured-outputs */
const openAi: Service = ({ path, query, headers, body }, { model }) => {
  if (headers['api-key'] !== model.key) return openAiError(401, '401')
  if (path.split('/')[3] !== model.deployment) return openAiError(404, 'DeploymentNotFound')
  if (query.get('api-version') !== '2024-10-21') return openAiError(404, '404')
  const asked = JSON.parse(body)
  const { type, json_schema } = asked.response_format
  const { topic } = json_schema.schema.properties
  const [system, user] = asked.messages
  const strict =
    json_schema.strict && json_schema.schema.additionalProperties === false && /^[\w-]{1,64}$/.test(json_schema.name)
  if (type !== 'json_schema' || !strict || system.role !== 'system' || user.role !== 'user')
    return openAiError(400, 'BadRequest')
  return {
    status: 200,
    body: completed(JSON.stringify({ topic: topic.enum.includes(model.choice) ? model.choice : 'none' })),
  }
}

/** A chat completion whose one choice says this. */
export const completed = (content: string | null, more: object = {}, reason = 'stop') => ({
  id: 'chatcmpl-A1HKsHAe2hH9MEooYslRn9UmEwsag',
  object: 'chat.completion',
  created: 1_724_868_330,
  model: 'gpt-4o-2024-08-06',
  prompt_filter_results: [{ prompt_index: 0, content_filter_results: { hate: { filtered: false, severity: 'safe' } } }],
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content, refusal: null, ...more },
      content_filter_results: { hate: { filtered: false, severity: 'safe' } },
      logprobs: null,
      finish_reason: reason,
    },
  ],
  usage: { prompt_tokens: 33, completion_tokens: 27, total_tokens: 60 },
  system_fingerprint: 'fp_1c2eaec9fe',
})

export const services = { login, partnerCenter, graph, identity, openAi }

/** Which service a request is for; undefined when the contract does not know it. */
export const serviceFor = ({ method, path }: Asked): keyof typeof services | undefined => {
  if (method === 'POST' && /^\/[^/]+\/oauth2\/(v2\.0\/)?token$/.test(path)) return 'login'
  if (method === 'GET' && /^\/[^/]+\/v2\.0\/\.well-known\/openid-configuration$/.test(path)) return 'login'
  if (/^\/v1\.0\/tenantRelationships\/delegatedAdmin/.test(path)) return 'graph'
  if (method === 'GET' && /^\/v1\.0\/tenantRelationships\/find/.test(path)) return 'graph'
  if (method === 'GET' && /^\/v1\/customers\/[0-9a-f-]{36}$/.test(path)) return 'partnerCenter'
  if (isWebhooks(path)) return 'partnerCenter'
  if (method === 'GET' && path === '/v1/customers/relationshiprequests') return 'partnerCenter'
  if (method === 'GET' && /^\/v1\.0\/groups\/[^/]+$/.test(path)) return 'graph'
  if (method === 'GET' && path === '/msi/token') return 'identity'
  if (method === 'POST' && /^\/v1\.0\/users\/[^/]+\/checkMemberGroups$/.test(path)) return 'graph'
  if (method === 'POST' && /^\/openai\/deployments\/[^/]+\/chat\/completions$/.test(path)) return 'openAi'
  return undefined
}
