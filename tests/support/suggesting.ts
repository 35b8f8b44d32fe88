import { newCandidates } from '#app/themes/candidate.ts'
import { newLesson, type Learned } from '#app/themes/learning.ts'
import { suggestionsFor } from '#app/themes/suggestion.ts'
import { termsOf, wordsOf } from '#app/themes/words-of.server.ts'
import type { NhsComment } from './nhs-comments.ts'

export function learnFrom(comments: NhsComment[]): Learned {
  const themes = [...new Set(comments.flatMap((comment) => comment.themes))].sort()
  const lesson = newLesson(themes)
  for (const comment of comments) lesson.add(termsOf(comment.text), comment.themes)
  return lesson.learn()
}

export type ThemeFigures = { theme: string; coded: number; found: number; suggested: number }

/** How far a machine's suggestions agree with what people coded. */
export function figuresOf(learned: Learned, tried: NhsComment[]) {
  const byTheme = new Map<string, ThemeFigures>()
  const of = (theme: string) => {
    const figures = byTheme.get(theme) ?? { theme, coded: 0, found: 0, suggested: 0 }
    byTheme.set(theme, figures)
    return figures
  }
  let rightFirst = 0
  for (const { text, themes } of tried) {
    const suggested = suggestionsFor(learned, termsOf(text)).map(({ theme }) => theme)
    if (suggested[0] && themes.includes(suggested[0])) rightFirst += 1
    for (const theme of suggested) of(theme).suggested += 1
    for (const theme of themes) {
      of(theme).coded += 1
      if (suggested.includes(theme)) of(theme).found += 1
    }
  }
  const themes = [...byTheme.values()].sort((a, b) => b.coded - a.coded)
  const total = (pick: (theme: ThemeFigures) => number) =>
    themes.reduce((sum, theme) => sum + pick(theme), 0)
  return {
    precisionOfFirst: rightFirst / tried.length,
    recallOfThree: total(({ found }) => found) / total(({ coded }) => coded),
    themes,
  }
}

/** How many of the 20 commonest codes (or of all, if fewer) the first 30 candidates show, found without looking at the codes. */
export function codesFound(comments: NhsComment[]) {
  const candidates = newCandidates()
  comments.forEach(({ text }, place) => candidates.add(String(place), wordsOf(text)))
  const coded = comments.filter(({ themes }) => themes.length > 0)
  const common = commonest(coded, 20)
  const [half, third, leading] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const found = candidates.find()
  const held = new Set(found.flatMap(({ members }) => members))
  for (const { members } of found) {
    const inside = members
      .flatMap((place) => comments[Number(place)] ?? [])
      .filter(({ themes }) => themes.length > 0)
    const shares = common.map((code) => {
      const share = shareOf(inside, code)
      return { code, share, times: share / shareOf(coded, code) }
    })
    for (const { code, share, times } of shares) {
      if (share >= 1 / 2) half.add(code)
      if (share >= 1 / 3 && times >= 1.5) third.add(code)
    }
    const first = shares
      .map(({ code, share, times }) => ({ code, lead: share > 0 ? share * Math.log(times) : 0 }))
      .sort((a, b) => b.lead - a.lead)[0]
    if (first) leading.add(first.code)
  }
  return {
    candidates: found.length,
    codes: common.length,
    held: held.size / comments.length,
    half: half.size,
    third: third.size,
    leading: leading.size,
  }
}

function commonest(comments: NhsComment[], most: number) {
  const counts = new Map<string, number>()
  for (const code of comments.flatMap(({ themes }) => themes))
    counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([code]) => code)
}

function shareOf(comments: NhsComment[], code: string) {
  const having = comments.filter(({ themes }) => themes.includes(code)).length
  return comments.length === 0 ? 0 : having / comments.length
}
