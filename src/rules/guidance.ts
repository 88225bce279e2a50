import { documented } from './guidance-2020.ts'
import { azureSince } from './guidance-azure.ts'
import { since } from './guidance-since.ts'
import type { Guidance } from './verdict.ts'

/** Everything that the rules can say, by name. */
export const guidances = { ...documented, ...azureSince, ...since } as const satisfies Record<string, Guidance>
export type GuidanceId = keyof typeof guidances
