import type { ProductCard } from "@balance/contracts/catalogue";

export interface ArticleSummary {
  slug: string;
  title: string;
  description: string;
  cover: { url: string; alt: string };
  /** Calendar date, "2026-11-02". */
  publishedOn: string;
  minutes: number;
}
export function publishedArticles(): ArticleSummary[] { return [{slug:"what-is-known-about-the-gut-and-the-skin",title:"What is known about the gut and the skin",description:"Studies have found links between some gut and skin conditions. This is what they counted, in whom, and what a link can and can’t tell.",cover:{url:"shop:article-gut-and-skin.svg",alt:"Drawing of waves running up a beach"},publishedOn:"2026-11-02",minutes:9}]; }
export function articlesAbout(_handle: string): ArticleSummary[] { return []; }
