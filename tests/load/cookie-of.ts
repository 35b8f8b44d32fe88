/** Signs in at Ambleford ID as somebody would, following every redirect with the cookies it sets. */
export async function cookieOf(person: string, { port }: { port: number }) {
  const origin = `http://localhost:${port}`
  const jar = new Map<string, string>()
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const visit = async (address: string, form?: Record<string, string>): Promise<string> => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: cookies() },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    return next ? visit(new URL(next, address).href) : answer.text()
  }
  const signIn = await visit(`${origin}/sign-in`)
  const token = /name="form_token" value="([^"]+)"/.exec(signIn)?.[1] ?? ''
  const onTheWay = await visit(`${origin}/sign-in/providers/ambleford-id`, {
    form_token: token,
    return_to: '',
  })
  const provider = /http-equiv="refresh" content="0;url=([^"]+)"/i.exec(onTheWay)?.[1] ?? ''
  const people = await visit(provider.replaceAll('&amp;', '&'))
  const interaction = /action="(\/interaction\/[^"]+)"/.exec(people)?.[1] ?? ''
  await visit(`http://localhost:${port + 1}${interaction}`, { person })
  return cookies()
}
