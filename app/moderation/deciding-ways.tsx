type Waits = { appeals: number; escalations: number; exclusions: number }

/** The lists beside the queue, with what waits in each. */
export function DecidingWays({ waits }: { waits: Waits }) {
  return (
    <>
      <Way href="/officer/appeals" words="Appeals" count={waits.appeals} />
      <Way href="/officer/escalations" words="Escalations" count={waits.escalations} />
      <Way href="/officer/exclusions" words="Left out of consideration" count={waits.exclusions} />
    </>
  )
}

function Way({ href, words, count }: { href: string; words: string; count: number }) {
  return (
    <li>
      <a href={href}>
        {words}
        {count > 0 && ` (${count})`}
      </a>
    </li>
  )
}
