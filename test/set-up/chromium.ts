/** `npm test` runs this first: the end-to-end tests need a Chromium. Silent when there is one. */
import { ensure } from './debian.ts'
import { findChromium } from './find-chromium.ts'

process.exitCode = ensure({
  why: 'The end-to-end tests need a Chromium and this machine has none',
  packages: 'chromium fonts-dejavu-core fonts-liberation',
  remedy: 'install Chromium or Google Chrome, or set CHROMIUM to the path of one',
  found: () => findChromium() !== undefined,
})
