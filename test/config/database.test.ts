import { expect } from 'chai'
import { readConfig } from '../../src/config/config.ts'

describe('The address of the database', () => {
  it('may be left out, and is taken as it stands', () => {
    expect(readConfig({}).DATABASE_URL).to.equal('')
    for (const url of ['postgres://h/d', 'postgresql://user:p%40ss@h.example:5432/d?sslmode=verify-full']) {
      expect(readConfig({ DATABASE_URL: url }).DATABASE_URL).to.equal(url)
    }
  })

  it('that is none stops the start, without being told: a password may be in it', () => {
    const wrong = ['mysql://user:a-secret@h/d', 'postgres://user:a-secret@h', 'postgres://user:a-secret@h/', 'a-secret']
    for (const url of [
      ...wrong,
      'postgres:///a-secret',
      'postgres://user:a-secret@h/d/e',
      'postgres://user:a-secret@h:x/d',
    ]) {
      const start = () => readConfig({ DATABASE_URL: url })
      expect(start, url).to.throw('DATABASE_URL: must be like postgres://user:password@host:5432/database')
      expect(start, url).not.to.throw('a-secret')
    }
  })
})
