import { demoPeople, type DemoPerson } from './people.ts'

const GROUPS = [
  { role: 'resident', title: 'Residents' },
  { role: 'member', title: 'Cabinet members' },
  { role: 'officer', title: 'Officers' },
  { role: 'administrator', title: 'Administrators' },
] as const

/** The page of Ambleford ID: one button for each person, which works without scripts. */
export function signInPage({ uid, council }: { uid: string; council: string }) {
  const groups = GROUPS.map(({ role, title }) => {
    const people = demoPeople().filter((person) => person.role === role)
    return `<h2>${title}</h2><ul>${people.map((person) => choice(person, uid)).join('')}</ul>`
  })
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Sign in with Ambleford ID</title>
<style>${STYLE}</style></head><body><main>
<p class="demo">Demonstration: this sign-in service is part of the demo and asks for no password.</p>
<h1>Ambleford ID</h1><p>Choose who you are today at ${escaped(council)}.</p>
${groups.join('')}</main></body></html>`
}

function choice({ key, name }: DemoPerson, uid: string) {
  return `<li><form method="post" action="/interaction/${encodeURIComponent(uid)}">
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
