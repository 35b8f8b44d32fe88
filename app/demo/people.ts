import { administrators, members, newcomers, officers, residents } from './council.ts'

export type DemoPerson = {
  key: string
  name: string
  role: 'member' | 'officer' | 'administrator' | 'resident'
}

/** Everyone who can sign in by a click, those who work here first. */
export function demoPeople(): DemoPerson[] {
  return [
    ...Object.entries(members).map(([key, { name }]) => ({ key, name, role: 'member' as const })),
    ...Object.entries(officers).map(([key, { name }]) => ({ key, name, role: 'officer' as const })),
    ...Object.entries(administrators).map(([key, { name }]) => ({
      key,
      name,
      role: 'administrator' as const,
    })),
    ...Object.entries({ ...residents, ...newcomers }).map(([key, { name }]) => ({
      key,
      name,
      role: 'resident' as const,
    })),
    { key: 'newcomer', name: 'Nell Newcomer', role: 'resident' },
    { key: 'arrival', name: 'Noor Arrival', role: 'resident' },
  ]
}

/** Who has an account at a provider: staff sign in through the council's directory alone. */
export function peopleAt(provider: string) {
  const everyone = demoPeople()
  return provider === 'ambleford-id' ? everyone : everyone.filter(({ role }) => role === 'resident')
}

export function emailOf(key: string) {
  return `${key}@ambleford.example`
}
