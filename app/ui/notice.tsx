import type { ReactNode } from 'react'

/** Something the page must say first: what just happened, or what stands in the way. */
export function Notice({ children, warning = false }: { children: ReactNode; warning?: boolean }) {
  return (
    <div className={warning ? 'notice warning' : 'notice'} role={warning ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
