const longest = 150;

/**
 * A subject that can't smuggle in a header: control characters and line separators become spaces (RFC 5322 section
 * 2.2 ends a header at CRLF), bidirectional overrides vanish, and it is cut at 150 characters.
 */
export function mailSubject(text: string): string {
  const oneLine = text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return oneLine.length > longest ? `${oneLine.slice(0, longest - 1)}…` : oneLine;
}
