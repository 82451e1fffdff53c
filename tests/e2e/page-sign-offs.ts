import { articles } from "@balance/demo-shop/articles";
import type { Passage } from "./passages-of-page.ts";

/** What a named person has read and let stand, in the texts that lie in the repository. It never answers what is barred. */
interface PageSignOff {
  of: RegExp | "frame";
  /** The guard's rules whose question it answers. */
  rules: readonly string[];
  by: string;
  on: string;
  why: string;
}

const reader = { by: "Demo reviewer (test data)", on: "2026-11-22" };

/** The articles' own words are answered for by the reviewer whom each names. */
const pageSignOffs: readonly PageSignOff[] = [
  { of: "frame", rules: ["IMPLIED"], ...reader, why: "The foot names the privacy notice." },
  { of: /^\/$/, rules: ["IMPLIED"], ...reader, why: "It names an article about gut and skin, and says of neither that a food does it good." }, // prettier-ignore
  { of: /^\/shop(\/|$)/, rules: ["IMPLIED"], ...reader, why: "Products are sorted by what is in them." },
  { of: /^\/products\//, rules: ["IMPLIED"], ...reader, why: "Energy is a row of the nutrition table; figures are worked out; an article is named by its title." }, // prettier-ignore
  {
    of: /^\/articles$/,
    rules: ["IMPLIED"],
    ...reader,
    why: "Topics of articles, and what articles look at.",
  },
  { of: /^\/claims$/, rules: ["CLAIM_UNVERIFIED", "IMPLIED"], ...reader, why: "The register's wordings, each above the products whose labels meet its condition; back-end tests hold it to those." }, // prettier-ignore
  { of: /^\/about$/, rules: ["IMPLIED", "DISEASE"], ...reader, why: "It sends whoever has a symptom to a GP, and offers nothing for it." }, // prettier-ignore
  { of: /^\/(?:contact|newsletter|delivery-and-returns|terms|privacy|cookies|accessibility|basket)\b/, rules: ["IMPLIED"], ...reader, why: "Words of contracts and data protection, none about a food." }, // prettier-ignore
];

/** Who has read a passage with this rule's question in mind; null when nobody has. */
export function readerOf(address: string, { part, slug }: Passage, rule: string): string | null {
  if (part !== "frame") {
    const article = articles.find((one) => one.slug === slug || address === `/articles/${one.slug}`);
    if (article) return article.reviewer.name;
  }
  const answers = ({ of, rules }: PageSignOff) =>
    rules.includes(rule) && (of === "frame" ? part === "frame" : part !== "frame" && of.test(address));
  return pageSignOffs.find(answers)?.by ?? null;
}
