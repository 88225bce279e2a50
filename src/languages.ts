/** The languages that Kanalguiden speaks, by their words. One more is one more line here, and what it says in `locales/`. */
export { default as en } from '../locales/en.json' with { type: 'json' }
export { default as sv } from '../locales/sv.json' with { type: 'json' }

/** By the two letters (ISO 639-1) that its file is named after. */
export type Language = keyof typeof import('./languages.ts')
