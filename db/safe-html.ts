declare const safe: unique symbol

/** HTML that was sanitised when it was written. Only `renderMarkdown` makes it; only `<Prose>` takes it. */
export type SafeHtml = string & { readonly [safe]: true }
