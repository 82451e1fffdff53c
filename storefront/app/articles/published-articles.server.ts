export interface ArticleSummary {
  slug: string;
  title: string;
  description: string;
  /** 3:2, for `ResponsivePicture`. */
  cover: { url: string; alt: string };
  /** Calendar date, "2026-11-02". */
  publishedOn: string;
  minutes: number;
}

export interface Article extends ArticleSummary {
  author: { name: string; role: string };
  reviewer: { name: string; role: string };
  reviewedOn: string;
  references: { id: string; text: string; url: string | null }[];
  disclosure: string;
  markdown: string;
}

const temporary: Article[] = [{slug:"what-is-known-about-the-gut-and-the-skin",title:"What is known about the gut and the skin",description:"Studies have found links between some gut and skin conditions. This is what they counted, in whom, and what a link can and can’t tell.",cover:{url:"shop:article-gut-and-skin.svg",alt:"Drawing of waves running up a beach"},publishedOn:"2026-11-02",minutes:9,author:{name:"A Person",role:"writer"},reviewer:{name:"B Person",role:"doctor"},reviewedOn:"2026-11-10",references:[{id:"parodi-2008",text:"Parodi et al. Small intestinal bacterial overgrowth in rosacea. 2008.",url:"https://doi.org/10.1016/j.cgh.2008.02.054"}],disclosure:"Balance sells food supplements, and one is advertised beside this article. The article makes no claim for it.",markdown:"## What people mean\n\nScientists do see links between some gut and skin conditions, but a link is not a cause [1](#ref-parodi-2008).\n\n| a | b |\n|---|---|\n| 52 of 113 | 3 of 60 |\n\n::product{handle=\"totally-derma-collagen-drink\"}\n\n:::not-known\n**What we do not know**\n\nWhether one leads to the other.\n:::\n\n:::see-a-gp\n**When to see a GP**\n\nIf you have lasting bowel symptoms, blood in your stools, weight loss or a skin problem that worries you, see a GP.\n:::\n"}];

export function publishedArticles(): ArticleSummary[] {
  return temporary;
}

export function findArticle(slug: string): Article | null {
  return temporary.find((article) => article.slug === slug) ?? null;
}

export function articlesAbout(handle: string): ArticleSummary[] {
  return temporary.filter((article) => article.markdown.includes(handle));
}
