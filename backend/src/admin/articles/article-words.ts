import type { ArticleKind, ArticleState, RevisionReason } from "@balance/contracts/article-desk";

/** What staff read instead of the API's own words. */
export const stateWords: Record<ArticleState, string> = {
  draft: "Draft",
  scheduled: "Scheduled",
  published: "Published",
  unpublished: "Unpublished",
};

export const kindWords: Record<ArticleKind, { name: string; hint: string }> = {
  editorial: { name: "Editorial", hint: "No tie to anything that is sold, and no link to it." },
  linked: {
    name: "Linked",
    hint: "Stands beside products in a panel marked Advertisement; no sentence joins them with a condition or a benefit.",
  },
  commercial: { name: "Commercial", hint: "Advertising, under every rule for it." },
};

export const revisionWords: Record<RevisionReason, string> = {
  published: "Published",
  scheduled: "Scheduled",
  replaced: "Draft that was replaced",
};
