/** Where a text lands among the hashed words and pieces of words. */
const BUCKETS = 1 << 16
const ROUNDS = 12
const STEP = 0.5
const WEIGHT_DECAY = 1e-5

export type SpamModel = {
  weights: Float32Array
  bias: number
  /** Of how many advertisements and of how many other comments it was told; the made-up ones aside. */
  taught: { spam: number; fair: number }
}
export type Example = { body: string; isSpam: boolean }

/** More likely than not: from here on a comment waits. It was not fitted to any thread. */
export const SPAM_THRESHOLD = 0.5

/** Until the council has taught it, it must be nearly sure. */
const UNTAUGHT_THRESHOLD = 0.9
const ENOUGH_OF_EACH = 100

export function thresholdOf({ taught }: SpamModel) {
  const isTaught = taught.spam >= ENOUGH_OF_EACH && taught.fair >= ENOUGH_OF_EACH
  return isTaught ? SPAM_THRESHOLD : UNTAUGHT_THRESHOLD
}

/** Logistic regression over words, pairs of words and pieces of three to five letters. */
export function trainSpamModel(examples: Example[], seed: Example[] = []): SpamModel {
  const spam = examples.filter(({ isSpam }) => isSpam).length
  const taught = { spam, fair: examples.length - spam }
  const model = { weights: new Float32Array(BUCKETS), bias: 0, taught }
  const known = [...seed, ...examples].map(({ body, isSpam }) => ({
    features: featuresOf(body),
    isSpam,
  }))
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = STEP / (1 + round / 4)
    for (const { features, isSpam } of inTurn(known, round)) {
      const error = (isSpam ? 1 : 0) - likelihood(model, features)
      model.bias += step * error * 0.1
      for (const [bucket, value] of features) {
        const weight = model.weights[bucket] ?? 0
        model.weights[bucket] = weight + step * (error * value - WEIGHT_DECAY * weight)
      }
    }
  }
  return model
}

export function spamScore(model: SpamModel, body: string) {
  return likelihood(model, featuresOf(body))
}

/** The same shuffle every time, so that the same examples give the same model. */
function inTurn<T>(examples: T[], round: number) {
  const order = examples.map((_, place) => place)
  let seed = round * 7919 + 17
  for (let place = order.length - 1; place > 0; place -= 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    const other = seed % (place + 1)
    const kept = order[place] ?? 0
    order[place] = order[other] ?? 0
    order[other] = kept
  }
  return order.flatMap((place) => examples[place] ?? [])
}

function likelihood(
  { weights, bias }: Pick<SpamModel, 'weights' | 'bias'>,
  features: Map<number, number>,
) {
  let sum = bias
  for (const [bucket, value] of features) sum += (weights[bucket] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}

/** Each feature present counts once; a long text weighs no more than a short one. */
function featuresOf(body: string) {
  const text = plainly(body)
  const words = text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
  const features = new Map<number, number>()
  const present = (name: string, value: number) => features.set(bucketOf(name), value)
  words.forEach((word, place) => {
    present(`w${word}`, 1)
    present(`p${word} ${words[place + 1] ?? ''}`, 0.7)
  })
  for (let size = 3; size <= 5; size += 1) {
    for (let start = 0; start + size <= text.length; start += 1) {
      present(`c${text.slice(start, start + size)}`, 0.3)
    }
  }
  present(`l${Math.floor(Math.log2(text.length + 1))}`, 1)
  const length = Math.sqrt([...features.values()].reduce((sum, value) => sum + value * value, 0))
  for (const [bucket, value] of features) features.set(bucket, (value * 3) / (length || 1))
  return features
}

function plainly(body: string) {
  return body
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<br\s*\/?>/g, ' ')
    .replace(/https?:\/\/\S+|www\.\S+|<a href\S*/g, ' linkword ')
    .replace(/\d+/g, '0')
    .replace(/\s+/g, ' ')
}

/** FNV-1a. */
function bucketOf(name: string) {
  let hash = 0x811c9dc5
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193)
  }
  return (hash >>> 0) % BUCKETS
}
