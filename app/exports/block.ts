export type Bar = { name: string; inFavour: number; against: number; neither: number }

export type Table = {
  is: 'table'
  caption: string
  head: string[]
  /** The first cell of each is its heading. A cell may hold several paragraphs. */
  rows: string[][][]
  /** Of the width there is, by column; they add up to 1. */
  widths: number[]
  /** Columns of numbers, which stand to the right. */
  numbers: number[]
}

/** A report as a tree of things that every writer can draw: what is said, not how it looks. */
export type Block =
  | { is: 'title'; council: string; title: string; says: string[] }
  | { is: 'contents' }
  | { is: 'chapter'; title: string }
  | { is: 'heading'; title: string }
  | { is: 'paragraph'; words: string }
  | { is: 'chart'; title: string; inWords: string; bars: Bar[] }
  | { is: 'entry'; title: string; about: string; paragraphs: string[]; note: string }
  | Table

/** How far the gathering has come, said after each page. */
export type Progress = (gathered: number) => Promise<void>
