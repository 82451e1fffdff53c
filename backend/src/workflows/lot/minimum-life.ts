/** Days of life that a pack has when it leaves the shop, unless its product says otherwise. */
export const usualMinimumLife = 90;

const dayInMilliseconds = 86_400_000;

/** What a product promises: whole days, by the metadata of its variant; the usual ones when that says nothing sensible. */
export function minimumLifeDays(metadata: Record<string, unknown> | null | undefined): number {
  return ownMinimumLifeDays(metadata) ?? usualMinimumLife;
}

/** As `minimumLifeDays`; null where the metadata says nothing sensible. */
export function ownMinimumLifeDays(metadata: Record<string, unknown> | null | undefined): number | null {
  const said = metadata?.min_remaining_shelf_life_days ?? "";
  // an emptied field says nothing, though Number("") is 0
  const days = said === "" ? Number.NaN : Number(said);
  return Number.isSafeInteger(days) && days >= 0 ? days : null;
}

/** The last calendar day on which a lot may leave with so many days of life left; null for a lot without a best-before. */
export function sellUntil(bestBefore: string | null, minimumDays: number): string | null {
  if (bestBefore === null) return null;
  return new Date(Date.parse(`${bestBefore}T00:00:00Z`) - minimumDays * dayInMilliseconds)
    .toISOString()
    .slice(0, 10);
}
