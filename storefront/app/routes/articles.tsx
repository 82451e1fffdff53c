import { ArticleTile } from "../articles/article-tile.tsx";
import { publishedArticles } from "../articles/published-articles.server.ts";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import type { Route } from "./+types/articles";

export function loader() {
  return { articles: publishedArticles() };
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Articles",
    description: "What studies found, in whom, and what remains unknown. With counts, limits and sources.",
    path: "/articles",
  });
}

export default function Articles({ loaderData: { articles } }: Route.ComponentProps) {
  return (
    <div className="page">
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current="Articles" />
      <header className="max-w-2xl pt-4 pb-10 sm:pt-8">
        <h1 className="text-title">Articles</h1>
        <p className="mt-5 text-lead text-ink-soft">
          What studies found, in whom, and what remains unknown. Every article names its author, its reviewer
          and its sources.
        </p>
      </header>
      <ul className="grid grid-cols-1 gap-14 border-t border-line pt-10">
        {articles.map((article) => (
          <li key={article.slug}>
            <ArticleTile article={article} wide />
          </li>
        ))}
      </ul>
    </div>
  );
}
