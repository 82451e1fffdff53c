import type { ArticleCheck, ArticleForEditing } from "@balance/contracts/article-desk";

/** What a change of an article comes to; only `done` has changed anything. */
export type DeskOutcome =
  | { outcome: "done"; article: ArticleForEditing }
  | { outcome: "not_found" }
  /** Somebody was faster: `current` is what stands there now. */
  | { outcome: "conflict"; current: ArticleForEditing }
  | { outcome: "slug_taken" }
  | { outcome: "not_publishable"; check: ArticleCheck };
