/** The id of a claim on the page of claims; a template of the register has one for each ingredient. */
export function claimAnchor({ id, active }: { id: string; active: string | null }): string {
  return [id, active ?? ""]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
}
