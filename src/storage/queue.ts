/** Runs the jobs of one id one after another, those of different ids side by side. An idle id leaves nothing in `last`. */
export const takingTurns =
  (last = new Map<string, Promise<unknown>>()) =>
  <Result>(id: string, job: () => Promise<Result>): Promise<Result> => {
    const mine = (last.get(id) ?? Promise.resolve()).then(job, job)
    const leave = () => {
      if (last.get(id) === mine) last.delete(id)
    }
    last.set(id, mine)
    mine.then(leave, leave)
    return mine
  }
