import { z } from 'zod'

const Theme = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  flag: z.enum(['minority', 'equality']).nullish(),
  contributions: z.number(),
  people: z.number(),
  inFavour: z.number(),
  against: z.number(),
})

const Quote = z.object({
  theme: z.string(),
  reference: z.string(),
  revision: z.string(),
  stance: z.enum(['for', 'against', 'mixed', 'none']),
  html: z.string(),
})

const Coding = z.object({
  id: z.string().optional(),
  theme: z.string(),
  contribution: z.string().optional(),
  revision: z.string().nullable(),
  stance: z.enum(['for', 'against', 'mixed', 'none']),
  reference: z.string(),
  state: z.string().nullable(),
  /** The hash of the words it was made on. */
  words: z.string().optional(),
})

const Campaign = z.object({ name: z.string(), contributions: z.number(), texts: z.number() })

const Counts = z.object({
  comments: z.number(),
  entered: z.number(),
  people: z.number(),
  /** Contributions that raise no theme. */
  uncoded: z.number().default(0),
})

/** What a decision-maker was given. Packs of before had themes and codings alone. */
const Pack = z.object({
  question: z.string(),
  handed_over_at: z.string(),
  analysis: z.string().default(''),
  editions: z.array(z.object({ slug: z.string(), edition: z.number() })),
  counts: Counts.optional(),
  themes: z.array(Theme),
  quotes: z.array(Quote).default([]),
  codings: z.array(Coding),
  campaigns: z.array(Campaign).default([]),
})

export type Pack = z.infer<typeof Pack>
export type PackCounts = z.infer<typeof Counts>
export type PackTheme = Pack['themes'][number]
export type PackQuote = Pack['quotes'][number]
export type PackCoding = Pack['codings'][number]

/** The pack as it was sealed; null where somebody has made it unreadable. */
export function readPack(text: string): Pack | null {
  try {
    return Pack.parse(JSON.parse(text))
  } catch {
    return null
  }
}
