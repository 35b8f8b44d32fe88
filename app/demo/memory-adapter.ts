import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { payload: AdapterPayload; until: number }

const kept = new Map<string, Kept>()

/** What Ambleford ID remembers, until the demo stops. */
export class MemoryAdapter implements Adapter {
  readonly kind: string

  constructor(kind: string) {
    this.kind = kind
  }

  async upsert(id: string, payload: AdapterPayload, seconds: number) {
    kept.set(this.key(id), { payload, until: Date.now() + seconds * 1000 })
  }

  async find(id: string) {
    const found = kept.get(this.key(id))
    if (found && found.until > Date.now()) return found.payload
    kept.delete(this.key(id))
    return undefined
  }

  async findByUid(uid: string) {
    return this.firstWhere((payload) => payload.uid === uid)
  }

  async findByUserCode(userCode: string) {
    return this.firstWhere((payload) => payload.userCode === userCode)
  }

  async consume(id: string) {
    const found = await this.find(id)
    if (found) found.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string) {
    kept.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string) {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key)
  }

  private key(id: string) {
    return `${this.kind}:${id}`
  }

  private firstWhere(matches: (payload: AdapterPayload) => boolean) {
    for (const [key, { payload }] of kept) {
      if (key.startsWith(`${this.kind}:`) && matches(payload)) return payload
    }
    return undefined
  }
}
