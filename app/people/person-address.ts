/** The page of one person, as administrators see it. */
export function pageOfPerson({ id }: { id: string }) {
  return `/admin/people/${id}`
}
