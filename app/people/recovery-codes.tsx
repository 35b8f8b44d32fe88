/** Shown once: we keep only their fingerprints. */
export function RecoveryCodes({ codes, onward }: { codes: string[]; onward: string }) {
  return (
    <main className="wrap narrow" id="main">
      <h1>Your recovery codes</h1>
      <p className="lede">
        Print these or keep them in a password manager, now: we cannot show them again. Each signs
        you in once when you do not have your device.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a className="govuk-button" href={onward}>
          I have kept them
        </a>
      </p>
    </main>
  )
}
