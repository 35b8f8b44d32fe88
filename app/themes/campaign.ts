/** A text that may be one of a campaign’s. */
export type CampaignText = { id: string; text: string }

/** Near-identical texts: which contributions, and how many of the texts differ at all. */
export type FoundCampaign = {
  members: { id: string; wording: string }[]
  distinct: number
}

const HASHES = 96
const ROWS = 3
const BANDS = HASHES / ROWS
/** Fewer words than this and two people say the same by chance: “Great service, thank you”. */
const FEWEST_WORDS = 12
const FEWEST_MEMBERS = 3
/** Of all pairs of neighbouring words that two texts have, how many both must have. */
const ALIKE = 0.3
const COMPARED = 6

/** Groups near-identical texts by MinHash over pairs of words: likely ones share a band, and are then compared exactly. */
export function campaignsIn(texts: CampaignText[]): FoundCampaign[] {
  const campaigns = newCampaigns()
  for (const text of texts) campaigns.add(text)
  return campaigns.find()
}

/** Reads texts one by one, and keeps of each only what is compared. */
export function newCampaigns() {
  const read: Read[] = []
  return {
    add({ id, text }: CampaignText) {
      const kept = readText(id, text)
      if (kept) read.push(kept)
    },
    find: () => campaignsOf(read),
  }
}

function campaignsOf(read: Read[]) {
  const groups = newGroups(read.length)
  const signatures = read.map(({ shingles }) => signatureOf(shingles))
  for (let band = 0; band < BANDS; band += 1) {
    for (const bucket of bucketsOf(signatures, band)) joinAlike(bucket, read, groups)
  }
  return collected(read, groups)
}

/** Its shingles are sorted. */
type Read = { id: string; wording: string; shingles: Uint32Array }

function readText(id: string, text: string): Read | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < FEWEST_WORDS) return null
  const shingles = new Set<number>()
  for (const [place, word] of words.entries()) {
    const before = words[place - 1]
    if (before) shingles.add(hashOf(`${before} ${word}`))
  }
  return {
    id,
    wording: hashOf(words.join(' ')).toString(16),
    shingles: Uint32Array.from(shingles).sort(),
  }
}

/** FNV-1a. */
function hashOf(text: string) {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const SEEDS = Array.from({ length: HASHES }, (_, place) => hashOf(`seed ${place}`))

function signatureOf(shingles: Uint32Array) {
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let place = 0; place < HASHES; place += 1) {
      let mixed = shingle ^ (SEEDS[place] ?? 0)
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d)
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
      mixed = (mixed ^ (mixed >>> 16)) >>> 0
      if (mixed < (least[place] ?? 0)) least[place] = mixed
    }
  }
  return least
}

function bucketsOf(signatures: Uint32Array[], band: number) {
  const buckets = new Map<string, number[]>()
  for (const [place, signature] of signatures.entries()) {
    const key = signature.subarray(band * ROWS, (band + 1) * ROWS).join()
    const bucket = buckets.get(key)
    if (bucket) bucket.push(place)
    else buckets.set(key, [place])
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1)
}

/** Each is compared with the first few groups of its bucket: a campaign of thousands is not compared pair by pair. */
function joinAlike(bucket: number[], read: Read[], groups: Groups) {
  const leaders: number[] = []
  for (const place of bucket) {
    if (leaders.some((leader) => groups.of(leader) === groups.of(place))) continue
    const alike = leaders.find((leader) => areAlike(read[leader], read[place]))
    if (alike !== undefined) groups.join(alike, place)
    else if (leaders.length < COMPARED) leaders.push(place)
  }
}

function areAlike(one: Read | undefined, other: Read | undefined) {
  if (!one || !other) return false
  let both = 0
  for (let a = 0, b = 0; a < one.shingles.length && b < other.shingles.length;) {
    const [left, right] = [one.shingles[a] ?? 0, other.shingles[b] ?? 0]
    if (left === right) both += 1
    if (left <= right) a += 1
    if (right <= left) b += 1
  }
  return both / (one.shingles.length + other.shingles.length - both) >= ALIKE
}

type Groups = ReturnType<typeof newGroups>

/** Which group each belongs to; a group is named after its lowest member. */
function newGroups(count: number) {
  const parents = Int32Array.from({ length: count }, (_, place) => place)
  function of(place: number) {
    let at = place
    while (parents[at] !== at) {
      parents[at] = parents[parents[at] ?? at] ?? at
      at = parents[at] ?? at
    }
    return at
  }
  function join(one: number, other: number) {
    const [a, b] = [of(one), of(other)]
    parents[Math.max(a, b)] = Math.min(a, b)
  }
  return { of, join }
}

function collected(read: Read[], groups: Groups): FoundCampaign[] {
  const byGroup = new Map<number, Read[]>()
  for (const [place, text] of read.entries()) {
    const group = groups.of(place)
    const members = byGroup.get(group)
    if (members) members.push(text)
    else byGroup.set(group, [text])
  }
  return [...byGroup.values()]
    .filter((members) => members.length >= FEWEST_MEMBERS)
    .map((members) => ({
      members: members.map(({ id, wording }) => ({ id, wording })),
      distinct: new Set(members.map(({ wording }) => wording)).size,
    }))
    .sort((a, b) => b.members.length - a.members.length)
}
