// Kanalguiden in Azure: the bot's registration, where it runs, what it keeps, and its secrets. Single tenant.
// Partner Center's API is left out: its renewed sign-in lies in DATA_DIR, and a container app's folder does not last.
// az group create -n kanalguiden -l swedencentral
// az deployment group create -g kanalguiden -f .azure/main.bicep -p appId=… appSecret=… appSecretExpires=… image=… databasePassword=…

@description('Begins the name of everything that is made. Lower-case letters and numbers.')
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

@description('The image, made from Containerfile and pushed to a registry that is open to this subscription: registry.example/kanalguiden:0.1.0')
param image string

@description('Entra object ids of those who may send relationship requests, with commas between.')
param admins string = ''

@description('How many copies of the bot run at least. Two survive the loss of one.')
@minValue(1)
param copies int = 2

@description('The password of the database, letters and numbers only. It goes into the key vault.')
@secure()
@minLength(16)
param databasePassword string

var unique = uniqueString(resourceGroup().id)
var databaseUser = 'kanalguiden'
var secretsUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
var databaseUrl = 'postgres://${databaseUser}:${databasePassword}@${database.properties.fullyQualifiedDomainName}/kanalguiden?sslmode=verify-full'
var kept = { 'app-secret': appSecret, 'database-url': databaseUrl }

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
  name: '${name}-${unique}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: databaseUser
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
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
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      secrets: [for secret in items(kept): {
        name: secret.key
        identity: identity.id
        keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret.key}'
      }]
    }
    template: {
      scale: { minReplicas: copies, maxReplicas: max(copies, 10), rules: [{ name: 'http', http: { metadata: { concurrentRequests: '100' } } }] }
      volumes: [{ name: 'data', storageType: 'EmptyDir' }]
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          volumeMounts: [{ volumeName: 'data', mountPath: '/data' }]
          env: [
            { name: 'MicrosoftAppType', value: 'SingleTenant' }
            { name: 'MicrosoftAppId', value: appId }
            { name: 'MicrosoftAppTenantId', value: tenantId }
            { name: 'MicrosoftAppPassword', secretRef: 'app-secret' }
            { name: 'MicrosoftAppPasswordExpires', value: appSecretExpires }
            { name: 'ALLOWED_TENANTS', value: tenantId }
            { name: 'ADMINS', value: admins }
            { name: 'HOST', value: '0.0.0.0' }
            { name: 'PORT', value: '3978' }
            { name: 'DATA_DIR', value: '/data' }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: '/livez', port: 3978 }, periodSeconds: 2, failureThreshold: 60 }
            { type: 'Liveness', httpGet: { path: '/livez', port: 3978 }, periodSeconds: 20, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 }
          ]
        }
      ]
    }
  }
  dependsOn: [reader, secrets, tables]
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
