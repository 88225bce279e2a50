import { enableCompileCache, flushCompileCache } from 'node:module'

// JavaScript, so that Node need not load what strips types: of all that comes after it, it keeps the stripped code too.
// The cache lies beside the packages, not in a folder that everybody may write to. It must be on before the rest loads.
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/compiled`)
await import('./index.ts')
setTimeout(flushCompileCache, 5_000).unref()
