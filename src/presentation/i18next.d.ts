import type en from '../../locales/en.json'

/** Every key is checked by the compiler against the reference language. */
declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    returnNull: false
  }
}
