import { authorisedClaim } from "@balance/compliance/authorised-claims";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { SubjectKind } from "../../modules/claim-review/subject-kinds";
import { readPageWithCount } from "../read-page-with-count";

/** A claim that something on the shop makes. */
export interface UsedClaim {
  id: string;
  /** As the register has it; null for one that it no longer has. */
  wording: string | null;
  /** Of the products, categories and articles that shoppers can read and that make it. */
  place_count: number;
}

/** A product, category or article that would be touched if the claim were withdrawn. */
export interface ClaimPlace {
  kind: SubjectKind;
  id: string;
  name: string;
}

const placesOnPage = 50;

/** Claims that are no longer in the register first, then by their wording. */
export async function listUsedClaims(database: Knex): Promise<UsedClaim[]> {
  const { rows } = await database.raw<{ rows: { id: string; place_count: number }[] }>(
    `select claim as id, count(*)::int as place_count from claim_check c
       cross join lateral jsonb_array_elements_text(c.claims) claim
     where c.deleted_at is null and c.is_published group by claim`,
  );
  return rows
    .map((row) => ({ ...row, wording: authorisedClaim(row.id)?.wording ?? null }))
    .sort((a, b) => (a.wording ?? "").localeCompare(b.wording ?? "", "en") || a.id.localeCompare(b.id));
}

/** A page of the places that make a claim, by name. */
export async function listPlacesOfClaim(
  database: Knex,
  { id, offset }: { id: string; offset: number },
): Promise<{ places: ClaimPlace[]; count: number; page_size: number }> {
  const { entries, count } = await readPageWithCount<ClaimPlace>(database, {
    found: `select c.subject_kind as kind, c.subject_id as id, c.subject_name as name from claim_check c
       where c.deleted_at is null and c.is_published and c.claims @> :claims::jsonb`,
    bindings: { claims: JSON.stringify([id]) },
    order: "name, id",
    limit: placesOnPage,
    offset,
  });
  return { places: entries, count, page_size: placesOnPage };
}
