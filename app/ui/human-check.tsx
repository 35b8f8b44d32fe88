import { createContext, useContext } from 'react'

/** When the page was drawn, signed; given by the root. */
export const FormDrawnContext = createContext('')

/**
 * In every form that people who are not signed in can send, in place of a puzzle. Programs fill in
 * the field; people do not see it, and those whose styles did not load are told.
 */
export function HumanCheck() {
  const drawn = useContext(FormDrawnContext)
  return (
    <>
      <input type="hidden" name="form_drawn" value={drawn} />
      <div className="out-of-sight" aria-hidden="true">
        <label>
          Leave this empty: it is here to catch programs
          <input type="text" name="homepage" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
    </>
  )
}
