import type { ReactNode } from 'react'
import { PostForm } from './post-form.tsx'
import { CouncilMark, DemoLine } from './site-frame.tsx'

export type Place = {
  href: string
  words: string
  /** How much waits there; said beside the words. */
  waiting?: string
}

/** Places that belong together; a name of their own where there is more than one group. */
export type Places = { name?: string; places: Place[] }

type Frame = {
  demo: boolean
  name: string
  home: string
  groups: Places[]
  current?: string
  /** Said once, under the header. */
  notice?: ReactNode
  children: ReactNode
}

/** What stands around the pages of those who work here. */
export function DeskFrame({ demo, name, home, groups, current, notice, children }: Frame) {
  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <DemoLine demo={demo} />
      <header className="bar full desk-bar">
        <div className="wrap">
          <CouncilMark name="Folkmoot" href={home} />
          <nav aria-label="You" className="you">
            <ul>
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
          <nav aria-label="Work" className="work">
            {groups.map((group) => (
              <Group key={group.name ?? ''} group={group} current={current} />
            ))}
          </nav>
        </div>
      </header>
      {notice}
      {children}
    </>
  )
}

type Grouped = { group: Places; current: string | undefined }

function Group({ group: { name, places }, current }: Grouped) {
  const id = name ? `work-${name.toLowerCase()}` : null
  return (
    <div className="work-group">
      {id && (
        <span className="group-name" id={id}>
          {name}
        </span>
      )}
      <ul {...(id ? { 'aria-labelledby': id } : {})}>
        {places.map(({ href, words, waiting }) => (
          <li key={href}>
            <a href={href} {...(current === href ? { 'aria-current': 'page' as const } : {})}>
              {words}
              {waiting && (
                <span className="count">
                  {' '}
                  {waiting}
                  <span className="govuk-visually-hidden"> waiting</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
