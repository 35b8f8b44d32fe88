/**
 * For pages on which residents write: Back must find the words, and the form that was sent must
 * come back as the same form. Elsewhere the browser keeps nothing of a person who is signed in.
 */
export function keepsWhatWasTyped() {
  return { 'Cache-Control': 'private, no-cache' }
}
