/** What HTTP answers. `body` is sent as JSON. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
}

export const fault = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
})
