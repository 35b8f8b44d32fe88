import { refusalIn } from './refusal.ts'

/** JSON that any website may read. */
export function apiAnswer(body: unknown, status = 200) {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=60',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  })
}

/** Turns a refusal meant for a page into JSON. */
export async function answered(answer: () => Promise<Response>) {
  try {
    return await answer()
  } catch (thrown) {
    const refusal = refusalIn(thrown)
    if (!refusal) throw thrown
    return apiAnswer({ error: refusal.problem }, refusal.status)
  }
}
