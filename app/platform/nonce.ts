import { createContext } from 'react'

/** Lets this page's own inline scripts and styles through its content security policy. */
export const NonceContext = createContext('')
