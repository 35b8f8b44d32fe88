/** The built app, once on each engine, and once more for the pages that only look. */
export const SERVERS = {
  sqlite: { port: 4310, origin: 'http://localhost:4310' },
  postgres: { port: 4320, origin: 'http://localhost:4320' },
  pages: { port: 4330, origin: 'http://localhost:4330' },
}
