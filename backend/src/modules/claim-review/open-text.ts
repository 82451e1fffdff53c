import type { Finding, Verdict } from "@balance/compliance/checked-text";

/** A text that may not be published as it is; plain JSON. */
export interface OpenText {
  /** What a sign-off answers; null for a fixed claim, which nobody can answer for. */
  digest: string | null;
  /** "description", "alt" … */
  field: string;
  /** Where in the admin it is mended: "Product, Description". */
  place: string;
  text: string;
  verdict: Exclude<Verdict, "pass">;
  findings: Finding[];
}
