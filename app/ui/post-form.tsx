import { Form } from '@remix-run/react'
import { createContext, useContext, type ReactNode } from 'react'

/** The page's form token, given by the root. */
export const FormTokenContext = createContext('')

type PostForm = {
  action?: string
  className?: string
  children: ReactNode
  id?: string
  /** It carries a file. */
  withFile?: true
}

/** A form that changes something. It works before any script loads, and carries the page's token. */
export function PostForm({ action, className, children, id, withFile }: PostForm) {
  const token = useContext(FormTokenContext)
  return (
    <Form
      method="post"
      noValidate
      {...(action ? { action } : {})}
      {...(className ? { className } : {})}
      {...(id ? { id } : {})}
      {...(withFile ? { encType: 'multipart/form-data' as const } : {})}
    >
      <input type="hidden" name="form_token" value={token} />
      {children}
    </Form>
  )
}

type Button = {
  children: ReactNode
  kind?: 'secondary' | 'warning'
  name?: string
  value?: string
  /** A key that presses it, for those who work here. */
  shortcut?: string
}

export function Button({ children, kind, name, value, shortcut }: Button) {
  const named = name ? { name, value } : {}
  return (
    <button
      type="submit"
      className={`govuk-button${kind ? ` govuk-button--${kind}` : ''}`}
      {...named}
      {...(shortcut ? { 'aria-keyshortcuts': shortcut } : {})}
    >
      {children}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  )
}
