import type { WxrAuthor, WxrBlog, WxrComment, WxrItem, WxrTag } from './wxr.ts'

/** An element while it is read: its own text, and the text of the children that hold only text. */
export type Element = {
  name: string
  attributes: Map<string, string>
  text: string
  fields: Map<string, string>
  tags: WxrTag[]
  comments: WxrComment[]
}

const NAMESPACES: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/, 'wp:'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/, 'excerpt:'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/$/, 'content:'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc:'],
  [/^$/, ''],
]

/** The usual name, whichever prefix and version the file declares; null for anybody else's element. */
export function usualName({ uri, local }: { uri: string; local: string }) {
  const prefix = NAMESPACES.find(([address]) => address.test(uri))?.[1]
  return prefix === undefined ? null : `${prefix}${local}`
}

/** A site in a network shares the network's site address, so the blog's own comes first. */
export function blogFrom({ fields }: Element): WxrBlog | null {
  const field = reader(fields)
  const address = [field('wp:base_blog_url'), field('wp:base_site_url'), field('link')]
  const usable = address.find((text) => /^https?:\/\//i.test(text) && URL.canParse(text))
  return usable ? { title: field('title'), address: usable } : null
}

export function authorFrom({ fields }: Element): WxrAuthor {
  const field = reader(fields)
  return {
    id: field('wp:author_id'),
    login: field('wp:author_login'),
    email: field('wp:author_email').toLowerCase(),
    displayName: field('wp:author_display_name'),
    firstName: field('wp:author_first_name'),
    lastName: field('wp:author_last_name'),
  }
}

export function itemFrom({ fields, tags, comments }: Element): WxrItem {
  const field = reader(fields)
  return {
    id: field('wp:post_id'),
    type: field('wp:post_type'),
    status: field('wp:status'),
    name: field('wp:post_name'),
    title: field('title'),
    creator: field('dc:creator'),
    password: field('wp:post_password'),
    content: fields.get('content:encoded') ?? '',
    excerpt: field('excerpt:encoded'),
    date: field('wp:post_date'),
    dateGmt: field('wp:post_date_gmt'),
    commentStatus: field('wp:comment_status'),
    tags,
    comments,
  }
}

export function commentFrom({ fields }: Element): WxrComment {
  const field = reader(fields)
  return {
    id: field('wp:comment_id'),
    author: field('wp:comment_author'),
    email: field('wp:comment_author_email').toLowerCase(),
    url: field('wp:comment_author_url'),
    date: field('wp:comment_date'),
    dateGmt: field('wp:comment_date_gmt'),
    content: fields.get('wp:comment_content') ?? '',
    approved: field('wp:comment_approved'),
    type: field('wp:comment_type'),
    parent: field('wp:comment_parent'),
    userId: field('wp:comment_user_id'),
  }
}

export function tagFrom({ attributes, text }: Element): WxrTag {
  return {
    domain: attributes.get('domain') ?? '',
    nicename: attributes.get('nicename') ?? '',
    name: text.trim(),
  }
}

function reader(fields: Map<string, string>) {
  return (name: string) => (fields.get(name) ?? '').trim()
}
