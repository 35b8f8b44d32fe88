import type { RefObject } from 'react'
import { KEY_ACTS, type OfficerKeys } from './keys.ts'

/** Keys and what each does. */
export function KeyTable({ rows }: { rows: { key: string; words: string }[] }) {
  return (
    <dl className="key-table">
      {rows.map(({ key, words }) => (
        <div key={words}>
          <dt>
            <kbd>{key}</kbd>
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
      <div className="keys-line">
        <h2>Keys</h2>
        <p className="quiet">
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
      </div>
      <dialog ref={dialog} aria-labelledby="key-guide" className="key-guide">
        <h2 id="key-guide">Keys</h2>
        <KeyTable rows={KEY_ACTS.map(({ act, words }) => ({ key: keys[act], words }))} />
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
