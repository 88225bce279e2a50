import type { IAdaptiveCard } from '@microsoft/teams.cards'

/** What Teams understands of Adaptive Cards, as Microsoft's own types say it. The schema for the tests is made from it. */
export interface TeamsCard extends IAdaptiveCard {}
