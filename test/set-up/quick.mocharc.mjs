// What `npm run test:quick` runs.
import usual from '../../.mocharc.json' with { type: 'json' }
import { quickFiles } from './quick.ts'

export default { ...usual, spec: quickFiles() }
