import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { holdNewest } from '../../../src/microsoft/entra/refresh-tokens.ts'
import { seal, unseal } from '../../../src/microsoft/entra/sealed-tokens.ts'
import { send } from '../fake-server.ts'
import { firstSignIn, newWorld, type World } from '../world.ts'

describe('The renewed sign-in', () => {
  let world: World
  beforeEach(async () => {
    world = await newWorld()
  })
  afterEach(() => world.end())

  const used = () => world.signIns().map(({ body }) => new URLSearchParams(body).get('refresh_token'))
  const events = () => world.lines.map(line => JSON.parse(line).event)
  const otherKey = Buffer.alloc(32, 8).toString('base64')

  it('outlives the process, and the sign-in that it came from', async () => {
    await world.start().invite('reseller')
    world.microsoft.state.signIns.delete(firstSignIn)
    expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
    expect(await world.start({ PARTNER_CENTER_REFRESH_TOKEN: '' }).invite('reseller')).to.include({ kind: 'link' })
    expect(new Set(used())).to.have.property('size', 3)
  })

  it('is renewed by one copy after another, also where an old one serves nobody', async () => {
    world.microsoft.state.once = true
    const copies = Array.from({ length: 4 }, () => world.start())
    for (const invitation of await Promise.all(copies.map(copy => copy.invite('reseller'))))
      expect(invitation).to.include({ kind: 'link' })
    expect(new Set(used())).to.have.property('size', 4)
    expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
  })

  it('lies encrypted in a file that only its owner may read', async () => {
    await world.start().invite('reseller')
    const sealed = await readFile(world.file, 'utf8')
    expect(sealed).to.match(/^v1\.[\w-]+\.[\w-]+\.[\w-]+$/)
    expect((await stat(world.file)).mode & 0o777).to.equal(0o600)
    expect((await stat(dirname(world.file))).mode & 0o777).to.equal(0o700)
    expect(await readdir(dirname(world.file))).to.deep.equal(['partner-center-sign-in'])
  })

  it('gives way to a new sign-in in the configuration', async () => {
    await world.start().invite('reseller')
    world.microsoft.state.signIns.add('refresh-token-of-the-second-sign-in')
    await world.start({ PARTNER_CENTER_REFRESH_TOKEN: 'refresh-token-of-the-second-sign-in' }).invite('reseller')
    expect(used()).to.deep.equal([firstSignIn, 'refresh-token-of-the-second-sign-in'])
  })

  it('does not give way to the old one that is still, or again, in the configuration', async () => {
    await world.start().invite('reseller')
    await world.start({ PARTNER_CENTER_REFRESH_TOKEN: '' }).invite('reseller')
    await world.start().invite('reseller')
    expect(used().filter(token => token === firstSignIn)).to.have.lengthOf(1)
  })

  it('is not read with another key: said in the log, and the configured one is tried', async () => {
    await world.start().invite('reseller')
    expect(await world.start({ SECRETS_KEY: otherKey }).invite('reseller')).to.include({ kind: 'link' })
    expect(used()).to.deep.equal([firstSignIn, firstSignIn])
    expect(events().join()).to.include('stored sign-in unreadable')
    expect(await readdir(dirname(world.file))).to.include('partner-center-sign-in.unreadable')
  })

  it('is still there when a wrong key was mended', async () => {
    await world.start().invite('reseller')
    const wrong = world.start({ SECRETS_KEY: otherKey, PARTNER_CENTER_REFRESH_TOKEN: '' })
    expect(await wrong.invite('reseller')).to.include({ reason: 'sign-in-missing' })
    expect(await world.start({ PARTNER_CENTER_REFRESH_TOKEN: '' }).invite('reseller')).to.include({ kind: 'link' })
  })

  it('is not used for another app', async () => {
    await world.start().invite('reseller')
    const other = { PARTNER_CENTER_APP_ID: 'aaaaaaaa-0000-4000-8000-000000000002', PARTNER_CENTER_REFRESH_TOKEN: '' }
    expect(await world.start(other).invite('reseller')).to.include({ reason: 'sign-in-missing' })
  })

  for (const torn of ['', 'v1.', 'v1.AAAA.AAAA.AAAA', 'v2.a.b.c', '{"token":"x"}', '\u0000\u0001']) {
    it(`starts anew from the configuration when the file holds ${JSON.stringify(torn)}`, async () => {
      await mkdir(dirname(world.file), { recursive: true })
      await writeFile(world.file, torn)
      expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
      world.microsoft.state.signIns.delete(firstSignIn)
      expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
    })
  }

  it('that cannot be read for now is not taken for none: it serves once it can be read', async () => {
    await writeFile(dirname(world.file), 'a file where the folder should be')
    const held = world.start({ PARTNER_CENTER_REFRESH_TOKEN: firstSignIn })
    expect(await held.invite('reseller')).to.include({ kind: 'unavailable' })
    expect(events()).to.include('sign-in cannot be read')
    await rm(dirname(world.file))
    expect(await held.invite('reseller')).to.include({ kind: 'link' })
  })

  it('is held as long as it cannot be saved, newest first, and saved at the next occasion', async () => {
    let full = true
    const saved: string[] = []
    const save = async (token: string) => {
      if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      saved.push(token)
    }
    const newest = holdNewest({ load: async () => 'old', save }, world.log)
    expect(await newest.current()).to.equal('old')
    await newest.renewed('newer')
    await newest.renewed('newest')
    expect(await newest.current()).to.equal('newest')
    expect(events()).to.deep.equal(Array(2).fill('renewed sign-in not saved: it is lost when the process ends'))
    full = false
    await newest.catchUp()
    await newest.catchUp()
    expect(saved).to.deep.equal(['newest'])
  })

  it('serves although the disk is full, and is saved when the next admin asks', async () => {
    world.microsoft.faults.login.push(({ response, right }) => {
      void writeFile(dirname(world.file), 'a file where the folder should be').then(() => send(response, right))
    })
    const links = world.start()
    expect(await links.invite('reseller')).to.include({ kind: 'link' })
    expect(events()).to.include('renewed sign-in not saved: it is lost when the process ends')
    await rm(dirname(world.file))
    while (!(await readFile(world.file, 'utf8').catch(() => ''))) await links.invite('reseller')
    expect(world.signIns()).to.have.lengthOf(1)
    world.microsoft.state.signIns.delete(firstSignIn)
    expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
  })

  it('is saved before anybody is served by it', async () => {
    const links = world.start()
    let there = false
    world.microsoft.faults.partnerCenter.push(({ response }) => {
      void readFile(world.file).then(() => {
        there = true
        send(response, { status: 403 })
      })
    })
    await links.invite('reseller')
    expect(there).to.equal(true)
  })

  it('whose half-written file a crash has left, is written over', async () => {
    await mkdir(dirname(world.file), { recursive: true })
    await writeFile(`${world.file}.tmp`, 'x'.repeat(10_000))
    await chmod(`${world.file}.tmp`, 0o644)
    await world.start().invite('reseller')
    expect((await stat(world.file)).mode & 0o777).to.equal(0o600)
    world.microsoft.state.signIns.delete(firstSignIn)
    expect(await world.start().invite('reseller')).to.include({ kind: 'link' })
  })
})

describe('A sealed text', () => {
  const key = Buffer.alloc(32, 1)

  it('opens with the same key and purpose only, and never after a change', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat(), (text, purpose, at) => {
        const sealed = seal(text, key, purpose)
        expect(unseal(sealed, key, purpose)).to.equal(Buffer.from(text).toString())
        expect(() => unseal(sealed, Buffer.alloc(32, 2), purpose)).to.throw()
        expect(() => unseal(sealed, key, `${purpose}!`)).to.throw()
        const bytes = sealed.split('.').map((part, index) => (index > 0 ? Buffer.from(part, 'base64url') : part))
        const part = bytes[1 + (at % 3)] as Buffer
        if (part.length === 0) return
        part[at % part.length] = (part[at % part.length] ?? 0) ^ 1
        const changed = bytes.map(piece => (typeof piece === 'string' ? piece : piece.toString('base64url'))).join('.')
        expect(() => unseal(changed, key, purpose)).to.throw()
      }),
    )
  })

  it('is another each time', () => {
    expect(seal('same', key, '')).not.to.equal(seal('same', key, ''))
  })
})
