import type { ReactNode } from 'react'

type Scroll = { label: string; children: ReactNode }

/** Lets a wide table scroll by itself, by keyboard too, so that the page never does. */
export function ScrollTable({ label, children }: Scroll) {
  return (
    <div className="scroll-table" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
