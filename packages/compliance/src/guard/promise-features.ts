/** What of a sentence its likeness to a promise is told by: its words without their endings, and each pair of them. */
export function promiseFeatures(words: readonly string[], isReview: boolean): string[] {
  const stems = words.map(stem);
  const features = [isReview ? "(review)" : "(shop)", `(length ${Math.min(stems.length >> 2, 6)})`];
  let previous = "^";
  for (const one of stems) {
    features.push(one, `${previous} ${one}`);
    previous = one;
  }
  return [...new Set(features)];
}

function stem(word: string): string {
  if (/^\d/u.test(word)) return "0";
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly|er|est)$/u, "") : word;
}
