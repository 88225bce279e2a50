/**
 * How a package is looked after. `done`: so small and finished that nobody need touch it. `ended`: its makers have said that no more
 * comes. `left`: nobody answers any more.
 */
type State = 'kept' | 'done' | 'ended' | 'left'

/** What somebody found who looked at packages that belong together; read anew when one of them comes or goes. */
interface Review {
  readonly packages: string
  readonly state: State
  /** The year of the installed version, as far as it is known; of several the oldest. */
  readonly from: string
  /** What the bot reaches of it, and how what comes from outside could. */
  readonly reached: string
  /** Of what is ended or left: why it stays, or what keeps it within bounds. */
  readonly bound?: string
}

/** All packages whose code the bot loads, now or later; `npm ci` brings others, which nothing imports. 30 November 2026. */
export const reviewed: readonly Review[] = [
  {
    packages: 'antlr4ts',
    state: 'left',
    from: '2020, an alpha',
    reached: 'the parser of the expression language, by way of adaptive-expressions: the `${…}` of our own layouts',
    bound:
      'nothing from outside is ever an expression: layouts are files of ours, read at the start, and what people write is data that is put in. Whoever replaces the templates replaces it too',
  },
  {
    packages: 'adaptive-expressions adaptivecards-templating',
    state: 'ended',
    from: '2022 and 2025',
    reached: 'layouts are compiled once each, and filled a turn',
    bound: 'prescribed; the same bound as antlr4ts. The first ends with the Bot Framework SDK',
  },
  {
    packages:
      'lodash dayjs @microsoft/recognizers-text-data-types-timex-expression big-integer btoa-lite atob-lite jspath fast-xml-parser strnum yallist uuid',
    state: 'done',
    from: '2016 to 2025',
    reached:
      'loaded by adaptive-expressions for functions that no layout calls (xml(), xPath(), jPath(), dates, base64)',
  },
  {
    packages:
      'botbuilder botbuilder-core botbuilder-stdlib botframework-schema botframework-connector botframework-streaming',
    state: 'ended',
    from: '2025; the support ended on 31 December 2025',
    reached:
      'where there is an app id: judging tokens that are new, and signing in to the channel. Bodies are read, and replies sent, by our own code',
    bound:
      'prescribed, in one room; the swap to its successor was tried, see src/bot/README.md. A token passes our own eighty lines before it meets them',
  },
  {
    packages:
      '@azure/core-rest-pipeline @typespec/ts-http-runtime @azure/logger @azure/core-util @azure/abort-controller @azure/core-tracing @azure/core-auth @azure/core-client @azure/core-http-compat @azure/msal-node @azure/identity tslib',
    state: 'kept',
    from: '2024 to 2026',
    reached:
      'loaded by botframework-connector; msal-node signs the bot in to Entra. Nothing from outside but Entra’s answers',
  },
  {
    packages: 'https-proxy-agent http-proxy-agent agent-base debug ms',
    state: 'kept',
    from: '2018 to 2024',
    reached: 'loaded by the Azure libraries; used where a proxy is configured for them',
  },
  {
    packages:
      'jsonwebtoken jws jwa ecdsa-sig-formatter safe-buffer semver lodash.includes lodash.isboolean lodash.isinteger lodash.isnumber lodash.isplainobject lodash.isstring lodash.once',
    state: 'kept',
    from: '2016 to 2025',
    reached:
      'jsonwebtoken verifies a token that our own check has passed; the lodash pieces check its options, which are ours',
  },
  {
    packages: 'rsa-pem-from-mod-exp base64url openssl-wrapper',
    state: 'left',
    from: '2015 to 2018',
    reached:
      'the first two turn Bot Framework’s published key into a file’s form; the third, for certificates, is loaded and not called',
    bound:
      'they see what login.botframework.com publishes, over TLS, and nothing of what people send; they go with the SDK',
  },
  {
    packages:
      'node-fetch whatwg-url webidl-conversions tr46 cross-fetch axios follow-redirects form-data combined-stream delayed-stream mime-types mime-db asynckit fs-extra universalify graceful-fs jsonfile',
    state: 'kept',
    from: '2016 to 2026',
    reached:
      'clients and files of the SDK: its keys are fetched with node-fetch; our own replies go by undici, and nothing is uploaded',
  },
  {
    packages:
      'es-set-tostringtag get-intrinsic es-object-atoms es-errors math-intrinsics gopd es-define-property has-symbols get-proto dunder-proto call-bind-apply-helpers function-bind async-function generator-function async-generator-function hasown has-tostringtag',
    state: 'done',
    from: '2023 to 2025, one person',
    reached: 'loaded by form-data, which nothing calls',
  },
  {
    packages: 'htmlparser2 entities domhandler domelementtype domutils dom-serializer',
    state: 'kept',
    from: '2022 to 2024',
    reached: 'loaded by the SDK, which strips mentions with it; our own src/input reads markup',
  },
  {
    packages: 'ws',
    state: 'kept',
    from: '2024, the line 7',
    reached: 'loaded by botframework-streaming; no socket is ever opened',
  },
  {
    packages:
      'restify restify-errors find-my-way fast-querystring fast-decode-uri-component safe-regex2 ret fast-deep-equal mime negotiator',
    state: 'kept',
    from: '2017 to 2026',
    reached:
      'its server and router, by their own files: headers and paths of every request, once src/http/harden.ts has made them harmless',
  },
  {
    packages:
      'assert-plus @netflix/nerror extsprintf safe-json-stringify once wrappy vasync verror core-util-is dtrace-provider',
    state: 'done',
    from: '2015 to 2021',
    reached:
      'errors and lists of handlers inside restify; dtrace-provider is loaded, and does nothing where it was not built',
  },
  { packages: 'zod', state: 'kept', from: '2025', reached: 'every body, form and stored record: the way in' },
  {
    packages: 'pg pg-types pg-connection-string pg-protocol pg-pool',
    state: 'kept',
    from: '2026; pg-types 2019',
    reached: 'with DATABASE_URL: statements are prepared, values go apart from them',
  },
  {
    packages: 'postgres-array postgres-date postgres-interval postgres-bytea pg-int8 xtend',
    state: 'done',
    from: '2016 to 2020',
    reached: 'what the server sends, as values; of these only text, JSON and numbers come',
  },
  {
    packages: 'prom-client @opentelemetry/api',
    state: 'kept',
    from: '2024 and 2026',
    reached: 'GET /metrics; the labels are ours',
  },
  {
    packages: 'tdigest bintrees',
    state: 'done',
    from: '2018 and 2022',
    reached: 'summaries of prom-client, of which the bot has none',
  },
  {
    packages: 'i18next lowdb lru-cache minisearch papaparse @orama/stemmers undici',
    state: 'kept',
    from: '2023 to 2026',
    reached: 'words, files, memory, search, tables, word stems, replies: each by the one room that the README names',
  },
  {
    packages:
      'date-holidays date-holidays-parser caldate deepmerge date-easter astronomia jalaali-js date-chinese date-bengali-revised',
    state: 'kept',
    from: '2018 to 2026',
    reached: 'days off by country and year, neither of them free text',
  },
  {
    packages: 'moment moment-timezone',
    state: 'ended',
    from: '2025 and 2026; its makers only mend it, and recommend others',
    reached: 'loaded by caldate for dates that date-holidays makes',
    bound: 'nothing that people write is read as a date by it; it goes when date-holidays lets go of it',
  },
  {
    packages: 'docx ical-generator',
    state: 'kept',
    from: '2026',
    reached: 'a plan’s page and calendar are written with them; nothing is read',
  },
]

/** Left by their makers, brought by `npm ci`, and loaded by nothing; a test holds them to that. */
export const untouched: Readonly<Record<string, string>> = {
  formidable: 'the forms and uploads of restify’s body parser (version 1, 2021), which src/http/body.ts stands in for',
}
