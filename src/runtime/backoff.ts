/** `first`: the wait before the second try, in any unit; then twice as long each time, up to `longest`. */
interface Pace {
  readonly first: number
  readonly longest: number
}

/** What counts beside the number of tries. `asked`: no shorter than whoever is asked wants it, in the same unit. `random`: from 0 to 1. */
interface Circumstances {
  readonly asked?: number | undefined
  readonly random: number
}

/** How long to wait after so many tries that failed: more and more slowly, and up to half as much again, so that not all come at once. */
export const waitAfter = (failures: number, { first, longest }: Pace, { asked = 0, random }: Circumstances): number =>
  Math.max(Math.min(longest, first * 2 ** Math.max(failures - 1, 0)), asked) * (1 + random / 2)
