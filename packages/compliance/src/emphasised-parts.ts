/**
 * An ingredient's name around the allergen that must stand out in it (Regulation (EU) 1169/2011 art 21): what stands before
 * it, the allergen as it is written, what stands after. Null when nothing in the name is to stand out.
 */
export function emphasisedParts(
  name: string,
  emphasise: string | null,
): [before: string, allergen: string, after: string] | null {
  const at = emphasise ? name.toLowerCase().indexOf(emphasise.toLowerCase()) : -1;
  if (!emphasise || at < 0) return null;
  const end = at + emphasise.length;
  return [name.slice(0, at), name.slice(at, end), name.slice(end)];
}
