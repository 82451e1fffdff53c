import type { ArticlesBesideResponse } from "@balance/contracts/article";
import { renderToStaticMarkup } from "react-dom/server";

/** "From our articles" on a product's page: each with the reason why it is named there. Empty when there is none. */
export function articlesBesideMarkup(articles: ArticlesBesideResponse["articles"]): string {
  if (articles.length === 0) return "";
  return renderToStaticMarkup(
    <section aria-labelledby="from-our-articles" className="mt-6 border-t border-line pt-5">
      <h2 id="from-our-articles" className="font-semibold">
        From our articles
      </h2>
      <ul className="mt-2 space-y-3">
        {articles.map(({ slug, title, why }) => (
          <li key={slug}>
            <a href={`/articles/${slug}`} className="link">
              {title}
            </a>
            <p className="text-sm text-ink-soft">{why}</p>
          </li>
        ))}
      </ul>
    </section>,
  );
}
