import type { DemoPerson } from './people.ts'

const GROUPS = [
  { role: 'resident', title: 'Residents' },
  { role: 'member', title: 'Cabinet members' },
  { role: 'officer', title: 'Officers' },
  { role: 'administrator', title: 'Administrators' },
] as const

type Page = {
  /** The provider that is played. */
  name: string
  /** Where the choice is sent, with these fields. */
  action: string
  fields?: Record<string, string>
  council: string
  people: DemoPerson[]
}

/** A provider's page: one button for each person, which works without scripts. */
export function signInPage(page: Page) {
  const { name, council, people } = page
  const groups = GROUPS.map(({ role, title }) => {
    const choices = people.filter((person) => person.role === role)
    if (choices.length === 0) return ''
    return `<h2>${title}</h2><ul>${choices.map((person) => choice(person, page)).join('')}</ul>`
  })
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Sign in with ${escaped(name)}</title>
<style>${STYLE}</style></head><body><main>
<p class="demo">Demonstration: this is not ${escaped(name)} but a part of the demo, and asks for no password.</p>
<h1>${escaped(name)}</h1><p>Choose who you are today at ${escaped(council)}.</p>
${groups.join('')}</main></body></html>`
}

function choice({ key, name }: DemoPerson, { action, fields }: Page) {
  const hidden = Object.entries(fields ?? {}).map(
    ([field, value]) => `<input type="hidden" name="${field}" value="${escaped(value)}">`,
  )
  return `<li><form method="post" action="${escaped(action)}">${hidden.join('')}
<button name="person" value="${key}">${escaped(name)}</button></form></li>`
}

function escaped(text: string) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const STYLE = `body{font:1.125rem/1.5 system-ui,sans-serif;color:#14201d;margin:0}
main{max-width:44rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
.demo{font-size:.875rem;color:#52605c;background:#f6f8f7;padding:.5rem .75rem}
h1{font-size:2rem;line-height:1.15;margin:1.5rem 0 .5rem}h2{font-size:1.125rem;margin:1.75rem 0 .5rem}
ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.5rem}
button{font:inherit;font-size:1rem;padding:.55rem .9rem;border:2px solid #14201d;border-radius:.25rem;background:#fff;color:inherit;cursor:pointer}
button:hover{background:#eef5f2}button:focus-visible{outline:3px solid #fd0;box-shadow:inset 0 0 0 2px #14201d}`
