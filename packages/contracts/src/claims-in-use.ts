/** An authorised claim that a product on sale makes, with where it comes from. */
export interface ClaimInUse {
  id: string;
  /** As the products' pages have it. */
  wording: string;
  kind: "health" | "nutrition";
  /** The ingredient it is about; null when it is about the whole food. */
  active: string | null;
  /** Those whose label meets its condition, and whose page shows it. */
  products: { handle: string; title: string }[];
}

/** `GET /store/claims`: by ingredient. `articles`: those about the law of claims, under their topic. */
export interface ClaimsResponse {
  claims: ClaimInUse[];
  register_version: string;
  /** The law that the register stands under, as articles cite it; null when no article has cited it. */
  source: { text: string; url: string | null; withdrawn_reason: string | null } | null;
  articles: { slug: string; title: string }[];
}
