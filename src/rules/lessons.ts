/** What somebody new reads, in this order: each is a guidance topic. */
export const lessons = [
  'csp-what',
  'indirect-model',
  'channels-explained',
  'license-vs-usage',
  'nce-what',
  'customer-agreement',
  'gdap-what',
  'license-term-end',
  'open-over',
  'role-capabilities',
] as const
export type LessonId = (typeof lessons)[number]

/** Where somebody is on the path. */
export const lessonSteps = [...lessons, 'end'] as const
export type LessonStep = (typeof lessonSteps)[number]
