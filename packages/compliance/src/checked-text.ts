/** What the claims guard is asked, and what it answers. */
import type { ProductActives, ProductFacts } from "./claim-facts.ts";

export const surfaces = ["product", "category", "commercial_article", "editorial_article", "linked", "newsletter", "home", "review", "meta", "treatment"] as const; // prettier-ignore
export type Surface = (typeof surfaces)[number];

export interface TextToCheck {
  surface: Surface;
  /** Plain text, HTML or Markdown. */
  text: string;
  /** "title", "handle", "warnings", "directions", "allergens", "ingredients", "alt", "cited title" … */
  field?: string;
  /** Left out, nothing is known of a product; `{}` is a product that declares nothing. */
  productActives?: ProductActives;
  productFacts?: ProductFacts;
}

export type Verdict = "pass" | "review" | "block";

export interface Finding {
  rule: string;
  /** `block` stops publication; `review` waits for a named person. */
  severity: "block" | "review";
  /** Offsets in the text that was given. */
  start: number;
  end: number;
  excerpt: string;
  reason: string;
  suggestion?: string;
}

export interface CheckedText {
  verdict: Verdict;
  findings: Finding[];
}
