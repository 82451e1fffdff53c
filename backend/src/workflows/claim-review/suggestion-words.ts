/** A finding's suggestion as a sentence: some are wordings that are authorised, others say what to do. */
export function suggestionWords(suggestion: string): string {
  return suggestion.endsWith(".") ? suggestion : `Allowed instead: “${suggestion}”.`;
}
