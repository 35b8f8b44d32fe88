import { createServer } from 'node:net'

export function freePort() {
  return new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/** A free port whose neighbour is free too: Ambleford ID listens beside us. */
export async function freePortWithNeighbour(): Promise<number> {
  const port = await freePort()
  return (await isFree(port + 1)) ? port : freePortWithNeighbour()
}

function isFree(port: number) {
  return new Promise<boolean>((resolve) => {
    const server = createServer().once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
