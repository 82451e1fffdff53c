/** The keys of `:cite[…]`, each once, in the order of the text: their places are the numbers that readers see. */
export function citedKeys(body: string): string[] {
  return [...new Set([...body.matchAll(/:cite\[([\w-]+)\]/gu)].map((found) => found[1] ?? ""))];
}
