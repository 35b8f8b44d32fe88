/** An outcome, or feedback that was published before one: then nobody has decided yet. */
export type Change = {
  id: string
  published_at: string
  slug: string
  title: string
  words: string
  decided_by: string | null
  decided_on: string | null
}

export function changeAddress({ slug, decided_on }: Pick<Change, 'slug' | 'decided_on'>) {
  return `/reviews/${slug}/${decided_on ? 'outcome' : 'feedback'}`
}
