import { Button, PostForm } from '#app/ui/post-form.tsx'
import { timeIn, When } from '#app/ui/when.tsx'
import { isUpcoming, MODES_IN_SHORT, type SetMode } from './mode.ts'

type ModeRow = {
  id: string
  mode: SetMode
  starts_at: string
  reason: string
  set_at: string
  setBy: string
  cancelled_at: string | null
  cancelledBy: string | null
}

type Rows = {
  modes: ModeRow[]
  now: string
  /** Where the ones to come are called off; null for who may not. */
  callOffAt: ((id: string) => string) | null
}

/** What is to come first, then what was set before; each with who, when and why. */
export function ModesSet({ modes, now, callOffAt }: Rows) {
  const upcoming = modes.filter((row) => isUpcoming(row, now))
  const before = modes.filter((row) => !isUpcoming(row, now))
  return (
    <>
      {upcoming.length > 0 && (
        <>
          <h2>To come</h2>
          <ul className="rows">
            {upcoming.map((row) => (
              <li key={row.id}>
                <ModeWords row={row} />
                {callOffAt && (
                  <PostForm action={callOffAt(row.id)}>
                    <Button kind="secondary">
                      Call off
                      <span className="govuk-visually-hidden">
                        {' '}
                        {MODES_IN_SHORT[row.mode]} from {timeIn(row.starts_at)}
                      </span>
                    </Button>
                  </PostForm>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {before.length > 0 && (
        <>
          <h2>Set before</h2>
          <ul className="rows">
            {before.map((row) => (
              <li key={row.id}>
                <ModeWords row={row} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function ModeWords({ row }: { row: ModeRow }) {
  return (
    <div>
      <strong>{MODES_IN_SHORT[row.mode]}</strong> from <When at={row.starts_at} withTime />:{' '}
      {row.reason}
      <p className="quiet">
        Set by {row.setBy}, <When at={row.set_at} withTime />
        {row.cancelled_at && (
          <>
            {' '}
            · called off by {row.cancelledBy}, <When at={row.cancelled_at} withTime />
          </>
        )}
      </p>
    </div>
  )
}
