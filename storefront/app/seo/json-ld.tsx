/** Facts of the page for search engines. `<` is escaped: a title can't end the script element. */
export function JsonLd({ facts }: { facts: Record<string, unknown> }) {
  const json = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** @param trail paths and names from the home page down to this page */
export function breadcrumbFacts(
  shopUrl: string,
  trail: { name: string; to: string }[],
): Record<string, unknown> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: trail.map(({ name, to }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: `${shopUrl}${to}`,
    })),
  };
}
