import type { Statement } from '../statement.ts'
import type { LinkId } from '../statements.ts'

export interface Action extends Statement {
  /** Where the sentence on how to do it stands. */
  readonly how: Statement
  readonly link?: LinkId
  /** What the document of 2020 said in its place. */
  readonly was?: string
  /** It is the same deed as that, in the words of today. */
  readonly same?: true
}
