import type { ArticleFields } from "@balance/contracts/article-desk";

/** What was typed and had not reached the shop when the tab closed. */
export interface LocalCopy {
  /** The version of the article that it was typed on. */
  version: number;
  fields: ArticleFields;
}

const nameOf = (articleId: string) => `article-draft:${articleId}`;

/** Null when there is none, or none that can be read. */
export function readLocalCopy(articleId: string): LocalCopy | null {
  const stored = localStorage.getItem(nameOf(articleId));
  if (!stored) return null;
  try {
    return JSON.parse(stored) as LocalCopy;
  } catch {
    // half a copy, from a browser that was ended while it wrote, is none
    return null;
  }
}

/** Where the browser has no room or no leave for it, the shop's own copy is the only one. */
export function keepLocalCopy(articleId: string, version: number, fields: ArticleFields): void {
  const copy: LocalCopy = { version, fields };
  try {
    localStorage.setItem(nameOf(articleId), JSON.stringify(copy));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

export function dropLocalCopy(articleId: string): void {
  localStorage.removeItem(nameOf(articleId));
}
