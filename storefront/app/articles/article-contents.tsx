import type { ArticleSection } from "@balance/article-text/render-article";

/** The sections of a long article, each a way to it. */
export function ArticleContents({ sections }: { sections: ArticleSection[] }) {
  if (sections.length < 4) return null;
  return (
    <nav aria-labelledby="contents" className="mb-12 rounded-medium border border-line px-5 py-4 text-base">
      <h2 id="contents" className="text-lg">
        In this article
      </h2>
      <ol className="mt-2 list-decimal pl-6 marker:text-ink-soft">
        {sections.map(({ id, heading }) => (
          <li key={id}>
            <a href={`#${id}`} className="link block w-fit py-1">
              {heading}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
