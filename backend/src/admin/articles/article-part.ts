import type { ArticleFields } from "@balance/contracts/article-desk";

/** What each part of the editor is given. */
export interface ArticlePart {
  fields: ArticleFields;
  change: (changed: Partial<ArticleFields>) => void;
  /** Why the shop does not take a field, or what the guard marks in it. */
  errorOf: (field: string) => string | undefined;
}
