/** What the residents on the old blog raised, by the name they gave there. */
export const RAISED_ON_THE_OLD_BLOG: Record<string, string[]> = {
  'Lydia Marsh': ['say-it-once:for', 'a-person-answers:against'],
  'Bernard O’Shea': ['own-staff:for', 'show-working:for'],
}
