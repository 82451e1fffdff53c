import type { MetaDescriptor } from "react-router";

interface PageMeta {
  /** Without the shop's name. */
  title: string;
  description: string;
  /** Path of the page's one true address. */
  path: string;
  /** Path of a picture for people who share the page. */
  picturePath?: string | null;
  kind?: "website" | "article" | "product";
}

/** What the root loader gave; `matches` of a `meta` function begins with the root. */
type Matches = readonly [{ loaderData?: { shopUrl: string } } | undefined, ...unknown[]];

/** Title, description, canonical address and what a shared link shows. */
export function pageMeta(matches: Matches, page: PageMeta): MetaDescriptor[] {
  const shopUrl = matches[0]?.loaderData?.shopUrl ?? "";
  const title = `${page.title} – Balance`;
  const address = `${shopUrl}${page.path}`;
  return [
    { title },
    { name: "description", content: page.description },
    { tagName: "link", rel: "canonical", href: address },
    { property: "og:site_name", content: "Balance" },
    { property: "og:locale", content: "en_GB" },
    { property: "og:type", content: page.kind ?? "website" },
    { property: "og:title", content: page.title },
    { property: "og:description", content: page.description },
    { property: "og:url", content: address },
    ...(page.picturePath ? [{ property: "og:image", content: `${shopUrl}${page.picturePath}` }] : []),
  ];
}
