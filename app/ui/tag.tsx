import type { ReactNode } from 'react'

type Tone = 'brand' | 'plain' | 'amber' | 'red'

/** A word or two about a state. The words carry the meaning; the colour only helps. */
export function Tag({ children, tone = 'brand' }: { children: ReactNode; tone?: Tone }) {
  return <span className={tone === 'brand' ? 'tag' : `tag ${tone}`}>{children}</span>
}
