import type { ActionId } from '../actions.ts'
import type { Statement } from '../statement.ts'
import type { DontId, NoticeId, RoleId } from '../statements.ts'

export type Verdict = 'supported' | 'not-movable' | 'prohibited' | 'not-stated'

export interface Guidance {
  readonly verdict: Verdict
  /** Why the verdict stands as it does. Words: `guidance.<id>`. */
  readonly reason: Statement
  /** One after the other; where several share a step, one of them. */
  readonly steps: readonly (readonly ActionId[])[]
  readonly dont?: readonly DontId[]
  /** What one may do beside the actions although the verdict is no. */
  readonly meanwhile?: Statement & { readonly action: ActionId }
  readonly notices: readonly NoticeId[]
  readonly roles: readonly RoleId[]
}
