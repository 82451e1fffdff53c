import type { DrawnArticle } from "./drawn-article.server.ts";

/** Numbered, as the citations in the text are. */
export function ArticleSources({ sources }: { sources: DrawnArticle["sources"] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="references" className="mt-14 border-t border-line pt-8">
      <h2 id="references" className="text-heading">
        References
      </h2>
      <ol className="mt-4 list-decimal space-y-2.5 pl-6 text-sm">
        {sources.map((source) => (
          <li key={source.key} id={`ref-${source.key}`} className="scroll-mt-28 target:bg-mist">
            {source.text}{" "}
            {source.withdrawn_reason !== null && <strong>Withdrawn. {source.withdrawn_reason} </strong>}
            {source.url && (
              <a href={source.url} className="link break-all">
                {source.url}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
