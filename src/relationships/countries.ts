/** Countries to choose from, ISO 3166-1: the European Economic Area, its neighbours, and the largest others. */
export const countries = [
  ...(['SE', 'NO', 'DK', 'FI', 'IS'] as const),
  ...(['AT', 'BE', 'BG', 'CH', 'CY', 'CZ', 'DE', 'EE', 'ES', 'FR', 'GB', 'GR', 'HR', 'HU', 'IE', 'IT'] as const),
  ...(['LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SI', 'SK'] as const),
  ...(['AE', 'AU', 'BR', 'CA', 'IN', 'JP', 'MX', 'NZ', 'SG', 'US', 'ZA'] as const),
] as const

const european: readonly string[] = countries.slice(0, countries.indexOf('AE'))

/** Whether a country is of the region in which a European partner may sell: the EU, EFTA and the United Kingdom. */
export const isEuropean = (country: string): boolean => european.includes(country)
