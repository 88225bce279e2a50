// Kanalguiden in Azure: the bot's registration, where it runs, what it keeps, and its secrets. Single tenant.
// az group create -n kanalguiden -l swedencentral && az acr create -g kanalguiden -n <registry> --sku Basic
// az acr build -r <registry> -t kanalguiden:0.1.0 -f Containerfile .
// az deployment group create -g kanalguiden -f .azure/main.bicep -p registry=<registry> image=kanalguiden:0.1.0 appId=… appSecret=… appSecretExpires=… databasePassword=…

@description('Begins the name of everything that is made. Lower-case letters and numbers, a letter first.')
@minLength(3)
@maxLength(12)
param name string = 'kanalguiden'

@description('Where everything lies but the registration, which is global.')
param location string = resourceGroup().location

@description('The app registration in Microsoft Entra: its client id. Make it first: az ad app create --display-name Kanalguiden --sign-in-audience AzureADMyOrg')
param appId string

@description('Its client secret: az ad app credential reset --id <appId> --years 1. It goes into the key vault.')
@secure()
param appSecret string

@description('The day on which that secret expires, such as 2027-01-31. Admins are warned before.')
param appSecretExpires string

@description('The tenant of the app registration; the bot serves its people only.')
param tenantId string = tenant().tenantId

@description('The Azure Container Registry in this resource group that has the image: its name.')
param registry string

@description('The image in it, made from Containerfile: kanalguiden:0.1.0')
param image string

@description('Entra object ids of those who may send relationship requests, with commas between.')
param admins string = ''

@description('How many copies of the bot run at least. Two survive the loss of one.')
@minValue(1)
@maxValue(10)
param copies int = 2

@description('The password of the database: capital and small letters and numbers. It goes into the key vault.')
@secure()
@minLength(16)
param databasePassword string

@description('The name of the database server. After a restore: the restored one.')
param databaseServer string = '${name}-${uniqueString(resourceGroup().id)}'

@description('Partner Center’s API, as .env.example explains: the partner’s tenant. Empty: an admin makes the link by hand.')
param partnerCenterTenantId string = ''

@description('Its app registration. With it go the tenant, the secret, the refresh token and the key.')
param partnerCenterAppId string = ''

@description('The secret of that app registration. It goes into the key vault.')
@secure()
param partnerCenterAppSecret string = ''

@description('The refresh token of the first sign-in. It goes into the key vault; the renewed ones lie encrypted in the database.')
@secure()
param partnerCenterRefreshToken string = ''

@description('What encrypts them: openssl rand -base64 32. It goes into the key vault; keep it.')
@secure()
param secretsKey string = ''

@description('Whether Partner Center sends its events here: PARTNER_CENTER_EVENTS_URL. Afterwards: kanalguiden events register.')
param partnerCenterEvents bool = false

@description('Your own Azure OpenAI, as .env.example explains: the address of the resource. Empty: nobody is asked.')
param openAiEndpoint string = ''

@description('The name of a deployment there.')
param openAiDeployment string = ''

@description('Its key. It goes into the key vault.')
@secure()
param openAiKey string = ''

@description('Who sends it reads /metrics from outside: 16 characters or more. It goes into the key vault.')
@secure()
param metricsToken string = ''

@description('Whatever else .env.example explains and is no secret, by its name: an object such as PARTNER_NAME, TENANT_LOOKUP, GDAP with their values. The runbook lists them.')
param settings object = {}

var unique = uniqueString(resourceGroup().id)
var databaseUser = 'kanalguiden'
var secretsUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var pullRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
// Its address is made of its name: a loop over resources may ask for nothing that is known only once another stands.
var databaseUrl = 'postgres://${databaseUser}:${uriComponent(databasePassword)}@${databaseServer}.postgres.database.azure.com/kanalguiden?sslmode=verify-full'
var partnerCenter = empty(partnerCenterAppId) ? {} : {
  'partner-center-app-secret': partnerCenterAppSecret
  'partner-center-refresh-token': partnerCenterRefreshToken
  'secrets-key': secretsKey
}
var openAi = empty(openAiKey) ? {} : { 'azure-openai-key': openAiKey }
var metricsSecret = empty(metricsToken) ? {} : { 'metrics-token': metricsToken }
var kept = union({ 'app-secret': appSecret, 'database-url': databaseUrl }, partnerCenter, openAi, metricsSecret)
var partnerCenterVariables = empty(partnerCenterAppId) ? [] : [
  { name: 'PARTNER_CENTER_TENANT_ID', value: partnerCenterTenantId }
  { name: 'PARTNER_CENTER_APP_ID', value: partnerCenterAppId }
  { name: 'PARTNER_CENTER_APP_SECRET', secretRef: 'partner-center-app-secret' }
  { name: 'PARTNER_CENTER_REFRESH_TOKEN', secretRef: 'partner-center-refresh-token' }
  { name: 'SECRETS_KEY', secretRef: 'secrets-key' }
]

var eventVariables = partnerCenterEvents ? [
  { name: 'PARTNER_CENTER_EVENTS_URL', value: 'https://${name}.${environment.properties.defaultDomain}/api/partner-center-events' }
] : []
var openAiVariables = empty(openAiKey) ? [] : [
  { name: 'AZURE_OPENAI_ENDPOINT', value: openAiEndpoint }
  { name: 'AZURE_OPENAI_DEPLOYMENT', value: openAiDeployment }
  { name: 'AZURE_OPENAI_API_KEY', secretRef: 'azure-openai-key' }
]
var metricsVariables = empty(metricsToken) ? [] : [
  { name: 'METRICS_TOKEN', secretRef: 'metrics-token' }
]
var otherVariables = [for setting in items(settings): { name: setting.key, value: string(setting.value) }]

// --- Who may read the secrets -----------------------------------------------------------------------------------------
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}${unique}', 24)
  location: location
  properties: {
    tenantId: tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
  }
}

resource secrets 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [for secret in items(kept): {
  parent: vault
  name: secret.key
  properties: { value: secret.value }
}]

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identity.id, secretsUserRole)
  scope: vault
  properties: {
    roleDefinitionId: secretsUserRole
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// --- Where the image comes from ---------------------------------------------------------------------------------------
resource images 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registry
}

resource puller 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(images.id, identity.id, pullRole)
  scope: images
  properties: {
    roleDefinitionId: pullRole
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

// --- A network of its own: nobody outside reaches the database --------------------------------------------------------
resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'bot'
        properties: {
          addressPrefix: '10.20.0.0/23'
          delegations: [{ name: 'bot', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.20.2.0/24'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: name
  location: 'global'
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}

// --- What it keeps ----------------------------------------------------------------------------------------------------
resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: databaseServer
  location: location
  sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    // A standby that has each transaction before people are told that it is kept. The burstable tier has none.
    highAvailability: { mode: 'ZoneRedundant' }
    network: {
      delegatedSubnetResourceId: '${network.id}/subnets/database'
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zoneLink]
}

resource tables 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: database
  name: 'kanalguiden'
}

// --- Where it runs ----------------------------------------------------------------------------------------------------
resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: { retentionInDays: 30, sku: { name: 'PerGB2018' } }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
    vnetConfiguration: { infrastructureSubnetId: '${network.id}/subnets/bot' }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
  }
}

resource bot 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    environmentId: environment.id
    configuration: {
      registries: [{ server: images.properties.loginServer, identity: identity.id }]
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      secrets: [for secret in items(kept): {
        name: secret.key
        identity: identity.id
        keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret.key}'
      }]
    }
    template: {
      scale: { minReplicas: copies, maxReplicas: 10, rules: [{ name: 'http', http: { metadata: { concurrentRequests: '100' } } }] }
      containers: [
        {
          name: 'bot'
          image: '${images.properties.loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'MicrosoftAppType', value: 'SingleTenant' }
            { name: 'MicrosoftAppId', value: appId }
            { name: 'MicrosoftAppTenantId', value: tenantId }
            { name: 'MicrosoftAppPassword', secretRef: 'app-secret' }
            { name: 'MicrosoftAppPasswordExpires', value: appSecretExpires }
            { name: 'ALLOWED_TENANTS', value: tenantId }
            { name: 'ADMINS', value: admins }
            { name: 'HOST', value: '0.0.0.0' }
            { name: 'PORT', value: '3978' }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
          ], partnerCenterVariables, eventVariables, openAiVariables, metricsVariables, otherVariables)
          probes: [
            { type: 'Startup', httpGet: { path: '/livez', port: 3978 }, periodSeconds: 2, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/livez', port: 3978 }, periodSeconds: 20, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
    }
  }
  dependsOn: [reader, puller, secrets, tables]
}

// --- Who it is --------------------------------------------------------------------------------------------------------
resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Kanalguiden'
    endpoint: 'https://${bot.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: registration
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
}

@description('The bot’s address: /livez, /readyz and /api/messages.')
output address string = 'https://${bot.properties.configuration.ingress.fqdn}'

@description('The names that the runbook asks for.')
output app string = bot.name
output server string = database.name
