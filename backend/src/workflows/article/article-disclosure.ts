import type { ArticleKind } from "@balance/contracts/article-desk";

const numbers = ["none", "one", "two", "three", "four", "five", "six"];

/** What readers must know of us beside an article: by its kind, so that nobody has to remember it. */
export function articleDisclosure(kind: ArticleKind, productCount: number): string {
  if (kind === "editorial")
    return "Balance sells food supplements. This article is not about them and does not recommend any.";
  const count = numbers[productCount] ?? String(productCount);
  const advertised = productCount === 1 ? "one is advertised" : `${count} are advertised`;
  return kind === "linked"
    ? `Balance sells food supplements, and ${advertised} beside this article. The article makes no claim for ${productCount === 1 ? "it" : "them"}.`
    : "This page is an advertisement. Balance sells the food supplements that it shows.";
}
