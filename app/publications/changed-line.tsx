export type Change = { section_key: string | null; theme_id: string; name: string; slug: string }

/** Under what was changed: which themes changed it, with the way to the decision. */
export function ChangedLine({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null
  return (
    <p className="changed-line">
      Changed because of what people said:{' '}
      {changes.map(({ theme_id, name, slug }, index) => (
        <span key={theme_id}>
          {index > 0 && ', '}
          <a href={`/reviews/${slug}/outcome#theme-${theme_id}`}>{name}</a>
        </span>
      ))}
    </p>
  )
}
