/** The products that these variants belong to, each once. */
export function productIdsOf(variants: { product_id?: string | null }[]): string[] {
  return [...new Set(variants.flatMap(({ product_id }) => product_id ?? []))];
}
