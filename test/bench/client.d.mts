/** Posts JSON to one address on so many connections, which stay open until it is closed. */
export const openClient: (
  url: string,
  connections: number,
  authorization?: string,
) => {
  post(body: string): Promise<{ readonly status: number; readonly text: string }>
  close(): Promise<void>
}
