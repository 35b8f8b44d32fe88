import type { MetaFunction } from '@remix-run/react'

export const meta: MetaFunction = () => [{ title: 'Accessibility statement' }]

export default function Accessibility() {
  return (
    <main className="wrap narrow" id="main">
      <h1>Accessibility statement</h1>
      <p className="lede">
        Everyone should be able to read, comment and find out what became of it. We aim at the Web
        Content Accessibility Guidelines 2.2, level AA.
      </p>
      <h2>What you can do here</h2>
      <ul>
        <li>use every page with a keyboard, and with a screen reader</li>
        <li>use every page a resident needs without scripts</li>
        <li>zoom to 400% without scrolling sideways</li>
        <li>read in dark colours, if your device is set to them</li>
      </ul>
      <h2>How we test</h2>
      <p>
        Every page is checked by machine each time the software changes: for faults that axe finds,
        at a width of 320 pixels, with text at 200%, and with a keyboard alone. Checks by machine
        find fewer than half of all faults.
      </p>
      <h2>If something does not work for you</h2>
      <p>
        Tell the council, and say which page it is. If you are not happy with the answer, contact
        the Equality Advisory and Support Service.
      </p>
    </main>
  )
}
