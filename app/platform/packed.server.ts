import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const WORTH_PACKING = 1_000

/** Compresses a finished page as the browser asks; brotli at 4 costs what gzip does and is smaller. */
export async function packed(
  body: string,
  { request, headers }: { request: Request; headers: Headers },
) {
  const accepts = request.headers.get('accept-encoding') ?? ''
  headers.append('Vary', 'Accept-Encoding')
  if (body.length < WORTH_PACKING) return body
  if (/\bbr\b/.test(accepts)) {
    headers.set('Content-Encoding', 'br')
    return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  }
  if (/\bgzip\b/.test(accepts)) {
    headers.set('Content-Encoding', 'gzip')
    return zip(body)
  }
  return body
}
