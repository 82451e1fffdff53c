/** For `like` and `ilike`: finds the words anywhere, and takes `%`, `_` and `\` in them for what they are. */
export function likePattern(words: string): string {
  return `%${words.replace(/[\\%_]/gu, "\\$&")}%`;
}
