import { Pool } from 'undici'

// The lightest client there is for Node: what it takes of the machine the servers do not get.
export const openClient = (url, connections, authorization) => {
  const { origin, pathname: path } = new URL(url)
  const pool = new Pool(origin, { connections })
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) }
  return {
    post: async body => {
      const { statusCode: status, body: answer } = await pool.request({ path, method: 'POST', headers, body })
      return { status, text: await answer.text() }
    },
    close: () => pool.close(),
  }
}
