// Loaded into the playground's process: it has no host option and would listen on every interface of the machine.
const { Server } = require('node:net')

const listen = Server.prototype.listen

Server.prototype.listen = function listenOnLoopback(where, ...rest) {
  const options = typeof where === 'object' ? where : { port: Number(where) }
  const callback = rest.filter(argument => typeof argument === 'function')
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...callback)
}
