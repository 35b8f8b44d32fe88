/** Every cookie this site sets, as the cookies page tells it. A test finds one that is missing here. */
export const OUR_COOKIES = [
  {
    name: 'folkmoot-form',
    what: 'Makes sure that a form you send came from our own page',
    life: 'until you close the browser',
  },
  {
    name: 'folkmoot-session',
    what: 'Keeps you signed in',
    life: '30 days, or until you sign out; 12 hours at most for those who work here',
  },
  {
    name: 'folkmoot-sign-in',
    what: 'Makes sure that it is you who comes back from a sign-in provider',
    life: 'until you close the browser; each way there and back counts for 10 minutes',
  },
  {
    name: 'folkmoot-asker',
    what: 'Lets a new link by email replace the one you asked for before, and nobody else’s',
    life: 'until you close the browser',
  },
  {
    name: 'folkmoot-known',
    what: 'Shows that somebody signed in here by a link to an address, so that others who ask for links to it do not keep you out; the address cannot be read from it',
    life: '180 days',
  },
  {
    name: 'folkmoot-offer',
    what: 'Remembers, while we ask whether an account is yours too, which one',
    life: '15 minutes, or until you answer',
  },
  {
    name: 'folkmoot-invitation',
    what: 'Remembers an invitation to work here while you sign in',
    life: 'Until you close the browser',
  },
  {
    name: 'folkmoot-codes',
    what: 'Carries new recovery codes to the page that shows them once; nobody but us can open it',
    life: '5 minutes, or until the page is shown',
  },
  {
    name: 'folkmoot-said',
    what: 'Lets the page you land on after signing in say what was settled on the way',
    life: '5 minutes, or until it was said',
  },
  {
    name: 'folkmoot-kept',
    what: 'Finds a comment again that you wrote before signing in',
    life: '24 hours',
  },
  {
    name: 'folkmoot-traces',
    what: 'Remembers the links from our mails that you followed, so that you see what became of those comments',
    life: 'Until you close the browser or sign out',
  },
  {
    name: 'folkmoot-blur',
    what: 'For officers: hides the words of comments until they ask to see them',
    life: 'A year, or until it is switched off',
  },
] as const
