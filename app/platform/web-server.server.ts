import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import express, { type Express } from 'express'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { schemaVersion } from '#db/migrate.server.ts'
import { callerOf } from './caller.server.ts'
import { config } from './config.server.ts'
import { db, engine } from './database.server.ts'
import { formAnswers } from './form-answers.server.ts'
import { gatekeeper, unreadable } from './gatekeeper.server.ts'
import { securityHeaders } from './security-headers.server.ts'
import { serveFolder } from './static-files.server.ts'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Allows this response's own inline scripts, and no others. */
    nonce: string
    /** Stands for the network that asks. Absent only where no web server stands before. */
    caller?: string
  }
}

const BUILD = join(process.cwd(), 'build')

export async function listen({ isDevelopment }: { isDevelopment: boolean }): Promise<Server> {
  const app = express().disable('x-powered-by')
  app.use(securityHeaders({ isDevelopment }))
  app.get('/health', (_, response) => void answerHealth(response))
  if (config.demo) app.use(sendToOrigin)
  app.use(formAnswers)
  app.use(gatekeeper)
  await (isDevelopment ? serveLive(app) : serveBuilt(app))
  app.use(unreadable)
  return new Promise((resolve, reject) => {
    const server = createServer(app).once('error', reject)
    server.listen(config.port, config.host, () => resolve(server))
  })
}

async function answerHealth(response: express.Response) {
  try {
    const version = await engine.version(db)
    response.json({ ok: true, engine: `${engine.name} ${version}`, schema: schemaVersion() })
  } catch {
    response.status(503).json({ ok: false, engine: engine.name, schema: schemaVersion() })
  }
}

async function serveBuilt(app: Express) {
  app.use(serveFolder(join(BUILD, 'client')))
  const build = (await import(pathToFileURL(join(BUILD, 'server', 'index.js')).href)) as ServerBuild
  app.all('*', createRequestHandler({ build, getLoadContext, mode: 'production' }))
}

async function serveLive(app: Express) {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({
    configFile: 'remix.config.js',
    server: { middlewareMode: true },
  })
  // Residents' pages hydrate nothing, so a change reloads whatever page is open.
  vite.watcher.on('change', () => vite.ws.send({ type: 'full-reload' }))
  app.use(vite.middlewares)
  const build = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
  app.all('*', createRequestHandler({ build, getLoadContext, mode: 'development' }))
}

function getLoadContext(request: express.Request, response: express.Response): AppLoadContext {
  return { nonce: String(response.locals.nonce), caller: callerOf(request) }
}

/** Sign-in comes back to the demo's own address, so a visit by another name would lose its cookies. */
function sendToOrigin(request: express.Request, response: express.Response, next: () => void) {
  const isElsewhere = request.headers.host !== new URL(config.origin).host
  if (isElsewhere && request.method === 'GET')
    response.redirect(config.origin + request.originalUrl)
  else next()
}
