/** Mocha loads this first. The compiler finds a misspelt assertion; finding it at run time too makes every other one half as fast. */
import { config } from 'chai'

config.useProxy = false
