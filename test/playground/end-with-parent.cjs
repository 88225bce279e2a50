// Loaded into every child: its standard input is a pipe that closes when the parent dies, however it dies.
process.stdin
  .on('close', () => {
    setTimeout(() => process.exit(1), 3000).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  .resume()
  .unref()
