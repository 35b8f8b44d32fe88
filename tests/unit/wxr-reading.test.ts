import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWxr } from '#app/imports/read-wxr.server.ts'
import { momentOf, sourceOf, type WxrItem, type WxrPart } from '#app/imports/wxr.ts'

const EXPORT = readFileSync(new URL('../support/ambleford-blog.xml', import.meta.url))

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

async function partsOf(text: string | Uint8Array, size = 65_536) {
  const parts: WxrPart[] = []
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  for await (const part of readWxr(inPieces(bytes, size))) parts.push(part)
  return parts
}

async function itemsOf(text: string) {
  const parts = await partsOf(text)
  expect(parts.find(({ part }) => part === 'fault')).toBeUndefined()
  return parts.flatMap((found): WxrItem[] => (found.part === 'item' ? [found.item] : []))
}

/** WordPress 2.9: no authors, each category twice, and whichever prefix a plugin chose. */
function anExport(version: string) {
  const address = `http://wordpress.org/export/${version}/`
  return `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:ex="${address}excerpt/" xmlns:w="${address}"
  xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Ambleford</title><w:wxr_version>${version}</w:wxr_version>
<w:base_site_url>http://Ambleford.example/blog/</w:base_site_url>
<item><title>Fish &amp; chips</title><dc:creator><![CDATA[Cllr Okafor]]></dc:creator>
<category><![CDATA[News]]></category><category domain="category" nicename="news"><![CDATA[News]]></category>
<content:encoded><![CDATA[A <b>line</b> with ]]]]><![CDATA[> in it]]></content:encoded>
<ex:encoded>Short</ex:encoded><w:post_id>7</w:post_id><w:status>publish</w:status></item>
</channel></rss>`
}

describe('reading an export', () => {
  test.each(['1.0', '1.1', '1.2'])('version %s is read, whatever its prefixes', async (version) => {
    const [item] = await itemsOf(anExport(version))
    expect(item).toMatchObject({
      id: '7',
      title: 'Fish & chips',
      creator: 'Cllr Okafor',
      content: 'A <b>line</b> with ]]> in it',
      excerpt: 'Short',
      status: 'publish',
    })
  })

  test.each([1, 7, 1_000])('it does not matter that %i bytes arrive at a time', async (size) => {
    expect(await partsOf(EXPORT, size)).toEqual(await partsOf(EXPORT))
  })

  test('the blog comes first, then its authors, then each entry with its comments', async () => {
    const parts = await partsOf(EXPORT)
    expect(parts.map(({ part }) => part).join(' ')).toBe(
      'blog author author item item item item item item',
    )
    expect(parts[0]).toMatchObject({ blog: { address: 'http://blog.ambleford.example/' } })
  })

  test('an entry too long for any blog ends the reading', async () => {
    const long = 'x'.repeat(33_000_000)
    const parts = await partsOf(anExport('1.2').replace('Short', long))
    expect(parts.at(-1)).toMatchObject({ why: expect.stringContaining('32 million characters') })
  })
})

describe('what an export says', () => {
  test('its site is the same with or without a slash, a scheme or capitals', () => {
    const addresses = ['http://Ambleford.example/blog/', 'https://ambleford.example/blog']
    for (const address of addresses) {
      expect(sourceOf({ title: '', address })).toBe('wordpress:ambleford.example/blog')
    }
  })

  test('a time is UTC where it is given, local where it is not, and none where neither is', () => {
    const [date, never] = ['2012-06-01 10:00:00', '0000-00-00 00:00:00']
    expect(momentOf({ date, dateGmt: '2012-06-01 09:00:00' })).toBe('2012-06-01T09:00:00.000Z')
    expect(momentOf({ date, dateGmt: never })).toBe('2012-06-01T10:00:00.000Z')
    expect(momentOf({ date: never, dateGmt: never })).toBeNull()
    expect(momentOf({ date: '2012-02-30 10:00:00', dateGmt: '' })).toBeNull()
  })
})
