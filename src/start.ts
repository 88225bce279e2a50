import { enableCompileCache, flushCompileCache } from 'node:module'

// Node keeps what it compiled beside the packages, not in a folder that everybody may write to. It must be on before the rest loads.
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/compiled`)
await import('./index.ts')
setTimeout(flushCompileCache, 5_000).unref()
