import type { RefObject } from 'react'
import { BENCH_KEYS } from './bench-keys.ts'

type Guide = { dialog: RefObject<HTMLDialogElement>; areOn: boolean }

/** The keys of the bench, over the page; they are switched off where those of the queue are. */
export function BenchGuide({ dialog, areOn }: Guide) {
  return (
    <>
      <p className="quiet keys-line">
        {areOn ? (
          <>
            Keys: <kbd>?</kbd> shows all
          </>
        ) : (
          'Keys are switched off'
        )}{' '}
        · <a href="/officer/keys">{areOn ? 'switch them off' : 'switch them on'}</a>
      </p>
      <dialog ref={dialog} aria-labelledby="bench-keys" className="key-guide">
        <h2 id="bench-keys">Keys</h2>
        <dl className="key-table">
          {BENCH_KEYS.map(({ key, words }) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button type="submit" className="govuk-button govuk-button--secondary">
            Close
          </button>
        </form>
      </dialog>
    </>
  )
}
