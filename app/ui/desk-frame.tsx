import type { ReactNode } from 'react'
import { PostForm } from './post-form.tsx'
import { CouncilMark, DemoLine } from './site-frame.tsx'

type Frame = {
  demo: boolean
  name: string
  home: string
  places: { href: string; words: string }[]
  current?: string
  /** Said once, under the header. */
  notice?: ReactNode
  children: ReactNode
}

/** What stands around the pages of those who work here. */
export function DeskFrame({ demo, name, home, places, current, notice, children }: Frame) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <DemoLine demo={demo} />
      <header className="bar full">
        <div className="wrap">
          <CouncilMark name="Folkmoot" href={home} />
          <nav aria-label="Work">
            <ul>
              {places.map(({ href, words }) => (
                <li key={href}>
                  <a href={href} {...(current === href ? { 'aria-current': 'page' as const } : {})}>
                    {words}
                  </a>
                </li>
              ))}
              <li>
                <a href="/">Public site</a>
              </li>
              <li>
                <a href="/account/settings">Your account</a>
              </li>
              <li>
                <PostForm action="/sign-out">
                  <button type="submit" className="as-link">
                    Sign out {name}
                  </button>
                </PostForm>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      {notice}
      {children}
    </>
  )
}
