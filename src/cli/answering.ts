import { createListener } from '../app/listen.ts'
import { createPresentation } from '../presentation/present.ts'
import { readTopics } from '../presentation/topics.ts'

const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => (made ??= make())
}

/** What commands answer with, made once and when it is first asked for: another agent calls them again and again. */
export const topics = once(readTopics)
export const presentation = once(() => createPresentation({ topics: topics() }))
export const listener = once(() => createListener([...topics().values()]))
