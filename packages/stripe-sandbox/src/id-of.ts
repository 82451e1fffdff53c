/** The id in a field that holds an id or, expanded, the object itself. The store keeps ids only; empty when there is none. */
export function idOf(field: string | { id: string } | null): string {
  if (field === null) return "";
  return typeof field === "string" ? field : field.id;
}
