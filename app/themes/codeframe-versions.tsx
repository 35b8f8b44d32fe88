import { counted } from '#app/ui/counted.ts'
import { When } from '#app/ui/when.tsx'
import type { CodeframeState } from '#db/schema/themes.ts'

type Version = {
  version: number
  state: CodeframeState
  signed_off_at: string | null
  signedOffBy: string | null
  themes: number
}

type Versions = {
  versions: Version[]
  slug: string
  isOpen: boolean
  recoding: { waiting: number; done: number; coded: number }
}

/** Which version stands, who signed which off, and what is to be looked at again. */
export function CodeframeVersions({ versions, slug, isOpen, recoding }: Versions) {
  const themes = `/officer/reviews/${slug}/themes`
  return (
    <section>
      <h2>Versions</h2>
      <ul>
        {versions.map((version) => (
          <li key={version.version}>
            {version.signed_off_at ? (
              <a href={`${themes}/versions/${version.version}`}>Version {version.version}</a>
            ) : (
              `Version ${version.version}`
            )}
            {inWords(version)}
          </li>
        ))}
      </ul>
      {isOpen && versions[0]?.state === 'draft' && versions[0].themes > 0 && (
        <p>
          <a href={`${themes}/sign-off`}>Sign the themes off</a>
        </p>
      )}
      {isOpen && versions[0]?.state === 'signed_off' && (
        <p className="quiet">A change to a theme opens the next version.</p>
      )}
      {recoding.waiting > 0 && (
        <p>
          <a href={`${themes}/recoding`}>
            {counted(recoding.waiting, 'contribution')} to look at again
          </a>
        </p>
      )}
    </section>
  )
}

function inWords({ state, signed_off_at, signedOffBy }: Version) {
  if (!signed_off_at) return ': draft'
  return (
    <>
      : signed off by {signedOffBy} on <When at={signed_off_at} />
      {state === 'superseded' && ', since superseded'}
    </>
  )
}
