import type { Article } from "./published-articles.server.ts";

/** Numbered, as the citations in the text are. */
export function ArticleSources({ sources }: { sources: Article["sources"] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="references" className="mt-14 border-t border-line pt-8">
      <h2 id="references" className="text-heading">
        References
      </h2>
      <ol className="mt-4 list-decimal space-y-2.5 pl-6 text-sm">
        {sources.map((source) => (
          <li key={source.id} id={`ref-${source.id}`} className="scroll-mt-28 target:bg-mist">
            {source.text}{" "}
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
