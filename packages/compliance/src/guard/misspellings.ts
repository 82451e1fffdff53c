import { oftenMisspelled } from "../data/often-misspelled.ts";

/** Every word with one letter left out, so that two words one letter apart meet in one of them. */
const byShortened = new Map<string, string[]>();
for (const word of oftenMisspelled) {
  for (const one of [word, ...shortened(word)]) byShortened.set(one, [...(byShortened.get(one) ?? []), word]);
}

/** One mistake leaves the beginning or the end of a word as it is: most words need no closer look. */
const beginnings = new Set(oftenMisspelled.map((word) => word.slice(0, 3)));
const endings = new Set(oftenMisspelled.map((word) => word.slice(-3)));

/** The word that is meant by one that has a letter too many, too few, a wrong one, or two in the wrong order. */
export function meantWord(word: string): string | null {
  if (word.length < 6 || word.length > 16 || !/^[a-z]+$/u.test(word)) return null;
  if (!beginnings.has(word.slice(0, 3)) && !endings.has(word.slice(-3))) return null;
  for (const one of [word, ...shortened(word)]) {
    for (const meant of byShortened.get(one) ?? []) if (isOneMistakeApart(word, meant)) return meant;
  }
  return null;
}

function shortened(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

function isOneMistakeApart(word: string, meant: string): boolean {
  if (word[0] !== meant[0]) return false;
  let at = 0;
  while (at < word.length && word[at] === meant[at]) at++;
  const rest = word.slice(at + 1);
  return (
    rest === meant.slice(at) ||
    word.slice(at) === meant.slice(at + 1) ||
    rest === meant.slice(at + 1) ||
    (word[at] === meant[at + 1] && word[at + 1] === meant[at] && word.slice(at + 2) === meant.slice(at + 2))
  );
}
