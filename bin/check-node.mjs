// Plain and old-fashioned on purpose: it must run on the Node it complains about.
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return
  console.error(
    `Folkmoot needs Node 22.12 or newer, and this is ${process.versions.node}.\n` +
      'On Linux and Windows `npm ci` brings Node 24 along: run it again without --omit=optional.\n' +
      'On a Mac, install Node 24 from nodejs.org.',
  )
  process.exit(1)
}
