/**
 * Where a customer approves administrator privileges, by the relationship's own id: two GUIDs, checked where they came from.
 * https://learn.microsoft.com/graph/api/resources/delegatedadminrelationships-api-overview
 */
export const accessLink = (id: string): string =>
  `https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/${id}`
