type Read = { hundreds: { hundred: number; themes: number }[]; coded: number }

const MOST_BARS = 20

/** A bar for each hundred contributions, or for several hundreds together where there are very many. */
export function saturationOf({ hundreds, coded }: Read) {
  const all = Math.ceil(coded / 100)
  const together = Math.max(1, Math.ceil(all / MOST_BARS))
  return Array.from({ length: Math.ceil(all / together) }, (_, index) => {
    const [from, until] = [index * together, (index + 1) * together]
    const themes = hundreds
      .filter(({ hundred }) => hundred >= from && hundred < until)
      .reduce((sum, step) => sum + step.themes, 0)
    const last = Math.min(until * 100, coded)
    const rate = Math.round((themes / (last - from * 100)) * 1_000) / 10
    return { name: `${from * 100 + 1} to ${last}`, themes, rate }
  })
}
