import { azureSince } from './guidance/azure.ts'
import { documented } from './guidance/document.ts'
import { since } from './guidance/licenses.ts'
import type { Guidance } from './guidance/verdict.ts'

/** Everything that the rules can say, by name. */
export const guidances = { ...documented, ...azureSince, ...since } as const satisfies Record<string, Guidance>
export type GuidanceId = keyof typeof guidances
