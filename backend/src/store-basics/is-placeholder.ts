/** Whether a trader detail still says that it is none; a shop must not open to the public with one. */
export function isPlaceholder(detail: string): boolean {
  return /^\s*placeholder\b/i.test(detail);
}
