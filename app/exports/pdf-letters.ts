import { openSync } from 'fontkit'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

const FILES = {
  plain: '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
  bold: '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf',
  plainOther: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  boldOther: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
}

export type Face = keyof typeof FILES

export const FACES = Object.entries(FILES).map(([name, file]) => ({ name, file: resolve(file) }))

const ours = openSync(resolve(FILES.plain))
const other = openSync(resolve(FILES.plainOther))

export const MISSING =
  'Some of it is in letters that this PDF cannot show. The Word file and the page on the site show them.'

export type Lettered = { words: string; face: Face; isWhole: boolean }

/**
 * A text with the font that has its letters. What neither font has, or what would have to be set from
 * right to left, becomes a square.
 */
export function lettered(text: string, { bold = false } = {}): Lettered {
  const inOurs = everyLetterIn(text, ours)
  if (inOurs) return { words: text, face: bold ? 'bold' : 'plain', isWhole: true }
  const pieces = Array.from(text.normalize('NFC'), (letter) => (canBeSet(letter) ? letter : '□'))
  const words = pieces.join('').replace(/□{3,}/g, '□□')
  return { words, face: bold ? 'boldOther' : 'plainOther', isWhole: !words.includes('□') }
}

type Font = typeof ours

function everyLetterIn(text: string, font: Font) {
  for (const letter of text) if (!isSpace(letter) && !has(font, letter)) return false
  return true
}

const FROM_THE_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

function canBeSet(letter: string) {
  return isSpace(letter) || (has(other, letter) && !FROM_THE_RIGHT.test(letter))
}

function has(font: Font, letter: string) {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
}

function isSpace(letter: string) {
  return /\s/.test(letter)
}
