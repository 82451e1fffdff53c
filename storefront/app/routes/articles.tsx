import { data, Link } from "react-router";
import { ArticleTile } from "../articles/article-tile.tsx";
import { articleTopics, publishedArticles } from "../articles/published-articles.server.ts";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import type { Route } from "./+types/articles";

export function loader({ request }: Route.LoaderArgs) {
  const wanted = new URL(request.url).searchParams.get("topic");
  const topics = articleTopics();
  const topic = topics.find(({ slug }) => slug === wanted) ?? null;
  if (wanted && !topic) throw data(null, { status: 404 });
  const articles = publishedArticles().filter(({ topics: its }) => !topic || its.includes(topic.name));
  return { articles, topics, topic };
}

/** One page among topics has the address that counts: the others show some of its articles again. */
export function meta({ loaderData, matches }: Route.MetaArgs) {
  const topic = loaderData?.topic;
  return [
    ...pageMeta(matches, {
      title: topic ? `Articles: ${topic.name}` : "Articles",
      description: "What studies found, in whom, and what remains unknown. With counts, limits and sources.",
      path: "/articles",
    }),
    {
      tagName: "link",
      rel: "alternate",
      type: "application/rss+xml",
      title: "Articles – Balance",
      href: feed,
    },
  ];
}

const feed = "/articles/feed.xml";

export default function Articles({ loaderData: { articles, topics, topic } }: Route.ComponentProps) {
  return (
    <div className="page">
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current="Articles" />
      <header className="max-w-2xl pt-4 pb-8 sm:pt-8">
        <h1 className="text-title">Articles</h1>
        <p className="mt-5 text-lead text-ink-soft">
          What studies found, in whom, and what remains unknown. Every article names its author, its reviewer
          and its sources.
        </p>
      </header>
      <nav aria-label="Topics" className="pb-8">
        <ul className="flex flex-wrap gap-2">
          <TopicLink name="All" to="/articles" isCurrent={topic === null} />
          {topics.map(({ name, slug, count }) => (
            <TopicLink
              key={slug}
              name={`${name} (${count})`}
              to={`/articles?topic=${slug}`}
              isCurrent={topic?.slug === slug}
            />
          ))}
        </ul>
      </nav>
      <ul className="grid grid-cols-1 gap-14 border-t border-line pt-10">
        {articles.map((article) => (
          <li key={article.slug}>
            <ArticleTile article={article} wide />
          </li>
        ))}
      </ul>
      <p className="mt-14 border-t border-line pt-6 text-sm text-ink-soft">
        New articles also come as a{" "}
        <a href={feed} className="link">
          feed for readers of RSS
        </a>
        .
      </p>
    </div>
  );
}

function TopicLink({ name, to, isCurrent }: { name: string; to: string; isCurrent: boolean }) {
  return (
    <li>
      <Link
        to={to}
        preventScrollReset
        aria-current={isCurrent ? "true" : undefined}
        className="inline-block rounded-full border border-control px-4 py-2 underline-offset-4 hover:underline aria-[current]:border-tide aria-[current]:bg-mist aria-[current]:font-semibold"
      >
        {name}
      </Link>
    </li>
  );
}
