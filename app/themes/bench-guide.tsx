import type { RefObject } from 'react'
import { KeyTable } from '#app/moderation/key-guide.tsx'
import type { Keys } from '#app/moderation/keys.ts'
import { benchKeys } from './bench-keys.ts'

/** `keys`: null where an officer has switched them off. */
type Guide = { dialog: RefObject<HTMLDialogElement>; keys: Keys | null }

/** The keys of the bench, over the page; they are chosen and switched off where those of the queue are. */
export function BenchGuide({ dialog, keys }: Guide) {
  return (
    <>
      <p className="quiet keys-line">
        {keys ? (
          <>
            Keys: <kbd>{keys.guide}</kbd> shows all
          </>
        ) : (
          'Keys are switched off'
        )}{' '}
        · <a href="/officer/keys">{keys ? 'change' : 'switch them on'}</a>
      </p>
      <dialog ref={dialog} aria-labelledby="bench-keys" className="key-guide">
        <h2 id="bench-keys">Keys</h2>
        {keys && <KeyTable rows={benchKeys(keys)} />}
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
