import type { ReactNode } from 'react'
import { PostForm } from './post-form.tsx'

type Frame = {
  council: string
  demo: boolean
  viewer: { name: string; home: string } | null
  current?: string
  /** Said once, under the header. */
  notice?: ReactNode
  children: ReactNode
}

const PLACES = [
  { href: '/publications', words: 'Have your say' },
  { href: '/what-changed', words: 'What changed' },
  { href: '/cabinet', words: 'Cabinet' },
]

/** What stands around every page a resident sees. */
export function SiteFrame({ council, demo, viewer, current, notice, children }: Frame) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <DemoLine demo={demo} />
      <header className="bar">
        <div className="wrap">
          <CouncilMark name={council} />
          <nav aria-label="Site">
            <ul>
              {PLACES.map(({ href, words }) => (
                <li key={href}>
                  <a href={href} {...(current === href ? { 'aria-current': 'page' as const } : {})}>
                    {words}
                  </a>
                </li>
              ))}
              <Who viewer={viewer} />
            </ul>
          </nav>
        </div>
      </header>
      {notice}
      {children}
      <SiteFooter demo={demo} />
    </>
  )
}

export function DemoLine({ demo }: { demo: boolean }) {
  if (!demo) return null
  return (
    <aside className="demo" aria-label="Demonstration">
      <div className="wrap">
        Demonstration: Ambleford does not exist, and nothing here is real. You sign in through
        Ambleford ID, which is part of the demonstration.
      </div>
    </aside>
  )
}

export function CouncilMark({ name, href = '/' }: { name: string; href?: string }) {
  return (
    <a className="mark-of-council" href={href}>
      <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <circle cx="16" cy="16" r="16" />
        <path
          d="M7 20c3-7 6-7 9-2s6 5 9-2"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
        />
      </svg>
      {name}
    </a>
  )
}

function Who({ viewer }: Pick<Frame, 'viewer'>) {
  if (!viewer) {
    return (
      <li>
        <a href="/sign-in">Sign in</a>
      </li>
    )
  }
  return (
    <>
      <li>
        <a className="who" href={viewer.home}>
          {viewer.home === '/account' ? 'Your comments' : viewer.name}
        </a>
      </li>
      <li>
        <PostForm action="/sign-out">
          <button type="submit" className="as-link">
            Sign out
          </button>
        </PostForm>
      </li>
    </>
  )
}

const NOTES = [
  { href: '/house-rules', words: 'House rules' },
  { href: '/moderation-register', words: 'Moderation register' },
  { href: '/moderation/figures', words: 'Moderation figures' },
  { href: '/privacy', words: 'Privacy' },
  { href: '/cookies', words: 'Cookies' },
  { href: '/accessibility', words: 'Accessibility' },
  { href: '/publications.atom', words: 'Atom feed' },
]

function SiteFooter({ demo }: { demo: boolean }) {
  const notes = demo ? [...NOTES, { href: '/outbox', words: 'Outbox (demonstration)' }] : NOTES
  return (
    <footer className="site">
      <div className="wrap">
        <ul>
          {notes.map(({ href, words }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
