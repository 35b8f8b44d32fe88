/** The link by email as a credential: its subject is the address, confirmed by each use. */
export const BY_EMAIL = { id: 'email', issuer: 'email-link' }
