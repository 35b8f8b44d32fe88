/** For whoever opens the address of an act rather than pressing its button. */
export function StartOver() {
  return (
    <main className="wrap narrow" id="main">
      <h1>Sign in</h1>
      <p>
        Nothing has been sent yet. <a href="/sign-in">Start from the sign-in page</a>.
      </p>
    </main>
  )
}
