import type { LoaderFunctionArgs } from '@remix-run/node'
import { latestWaiting, listenToQueue } from '#app/moderation/queue-pulse.server.ts'
import { requireAct } from '#app/people/guard.server.ts'
import { MINUTE } from '#app/platform/clock.ts'
import { db } from '#app/platform/database.server.ts'
import { orRefused } from '#app/routes/or-refused.server.tsx'

/** A browser that still listens then asks anew, and is asked anew who it is. */
const LONGEST_MS = 10 * MINUTE

export const loader = orRefused(async ({ request }: LoaderFunctionArgs) => {
  await requireAct(request, 'read_queue')
  const latest = await latestWaiting(db)
  let stop = () => {}
  const events = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      const tell = (waiting: string[]) =>
        controller.enqueue(encoder.encode(`data: ${JSON.stringify(waiting)}\n\n`))
      const stopListening = listenToQueue(tell)
      const ending = setTimeout(() => end(), LONGEST_MS).unref()
      stop = () => {
        clearTimeout(ending)
        stopListening()
      }
      const end = () => {
        stop()
        controller.close()
      }
      request.signal.addEventListener('abort', () => stop())
      controller.enqueue(encoder.encode('retry: 30000\n\n'))
      tell(latest)
    },
    cancel: () => stop(),
  })
  return new Response(events, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  })
})
