import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from '../set-up/find-chromium.ts'

/** `npm run icons`: draws the icons of the app package, manifest/<name>.svg to manifest/<name>.png. */
const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
]

const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium is missing: node test/set-up/chromium.ts')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] })
try {
  const page = await browser.newPage()
  for (const { name, size } of icons) {
    await page.setViewportSize({ width: size, height: size })
    const svg = readFileSync(`manifest/${name}.svg`, 'utf8')
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`)
    await page.screenshot({ path: `manifest/${name}.png`, omitBackground: true })
  }
} finally {
  await browser.close()
}
