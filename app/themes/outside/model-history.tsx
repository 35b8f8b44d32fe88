import { When } from '#app/ui/when.tsx'
import { hostOf } from './model.ts'

type Model = {
  id: string
  address: string
  name: string
  onBy: string
  switched_on_at: string
  offBy: string | null
  switched_off_at: string | null
}

/** Which models were switched on and off, by whom and when. */
export function ModelHistory({ models }: { models: Model[] }) {
  if (models.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history">Switched on and off</h2>
      <ul>
        {models.map(({ id, address, name, onBy, switched_on_at, offBy, switched_off_at }) => (
          <li key={id}>
            {name} at {hostOf(address)}: on by {onBy}, <When at={switched_on_at} withTime />
            {switched_off_at && (
              <>
                ; off by {offBy}, <When at={switched_off_at} withTime />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
