import type { RefObject } from 'react'
import { KEY_ACTS, type Keys, type OfficerKeys } from './keys.ts'

/** Every key and what it does. */
export function KeyTable({ keys }: { keys: Keys }) {
  return (
    <dl className="key-table">
      {KEY_ACTS.map(({ act, words }) => (
        <div key={act}>
          <dt>
            <kbd>{keys[act]}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

type Guide = OfficerKeys & { dialog: RefObject<HTMLDialogElement> }

/** The guide over the page; the same stands on a page of its own. */
export function KeyGuide({ keys, areOn, dialog }: Guide) {
  return (
    <>
      <h2>Keys</h2>
      <p className="quiet keys-line">
        {areOn ? (
          <>
            <kbd>{keys.next}</kbd> <kbd>{keys.previous}</kbd> next, previous ·{' '}
            <kbd>{keys.guide}</kbd> all
          </>
        ) : (
          'Switched off'
        )}{' '}
        · <a href="/officer/keys">change</a>
      </p>
      <dialog ref={dialog} aria-labelledby="key-guide" className="key-guide">
        <h2 id="key-guide">Keys</h2>
        <KeyTable keys={keys} />
        <form method="dialog">
          <button type="submit" className="govuk-button govuk-button--secondary">
            Close
          </button>
        </form>
        <p>
          <a href="/officer/keys">Choose other keys, or switch them off</a>
        </p>
      </dialog>
    </>
  )
}
