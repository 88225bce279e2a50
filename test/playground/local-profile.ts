/** What leads to a cloud or a shared database, emptied: neither the shell nor a developer's own .env gets through. */
export const localProfile = {
  MicrosoftAppId: '',
  MicrosoftAppPassword: '',
  MicrosoftAppTenantId: '',
  MicrosoftAppType: '',
  ALLOWED_TENANTS: '',
  DATABASE_URL: '',
}
