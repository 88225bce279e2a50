/**
 * Mocha loads this first: what Node compiles for the tests, and for the processes that they start, is kept for the next
 * of them and for the next run. In the folder that `npm start` has too.
 */
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../node_modules/.cache/compiled')
enableCompileCache(folder)
process.env.NODE_COMPILE_CACHE = folder

export const mochaHooks = { beforeAll: () => flushCompileCache() }
