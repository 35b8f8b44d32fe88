import type { NextFunction, Request, Response } from 'express'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}
const SMALLER_WHEN_PACKED = new Set(['.css', '.js', '.svg', '.txt'])

type Served = { type: string; etag: string; plain: Buffer; br?: Buffer; gzip?: Buffer }

/** Reads a folder into memory once, compressed once: the app's own files are a few hundred kilobytes. */
export function serveFolder(folder: string) {
  const served = new Map(filesIn(folder).map((path) => [path, prepared(join(folder, path))]))
  return (request: Request, response: Response, next: NextFunction) => {
    const file = served.get(request.path.slice(1))
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const isFingerprinted = request.path.startsWith('/assets/')
    response.set({
      'Content-Type': file.type,
      'Cache-Control': isFingerprinted
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=3600',
      ETag: file.etag,
      Vary: 'Accept-Encoding',
    })
    if (request.headers['if-none-match'] === file.etag) return void response.status(304).end()
    const [encoding, body] = packedFor(request, file)
    if (encoding) response.set('Content-Encoding', encoding)
    response.end(body)
  }
}

function filesIn(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function prepared(path: string): Served {
  const plain = readFileSync(path)
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  const file = { type: TYPES[extname(path)] ?? '', etag: `"${hash}"`, plain }
  if (!SMALLER_WHEN_PACKED.has(extname(path))) return file
  return { ...file, br: brotliCompressSync(plain), gzip: gzipSync(plain) }
}

function packedFor(request: Request, file: Served): [string | null, Buffer] {
  if (file.br && request.acceptsEncodings('br')) return ['br', file.br]
  if (file.gzip && request.acceptsEncodings('gzip')) return ['gzip', file.gzip]
  return [null, file.plain]
}
