import { data, Link } from "react-router";
import { ArticleTile } from "../articles/article-tile.tsx";
import { readArticles } from "../medusa/articles.server.ts";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { Pagination } from "../ui/pagination.tsx";
import type { Route } from "./+types/articles";

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const wanted = query.get("topic") ?? undefined;
  const page = query.get("page") ?? "1";
  const found = /^[1-9]\d{0,3}$/.test(page)
    ? await readArticles(context, { topic: wanted, page: Number(page) })
    : null;
  if (!found) throw data(null, { status: 404 });
  const { articles, topics, count, page_size } = found;
  const topic = topics.find(({ slug }) => slug === wanted) ?? null;
  return { articles, topics, topic, page: Number(page), pages: Math.ceil(count / page_size) };
}

/** Of topics, the list of all is the address that counts: the others show some of its articles again. */
export function meta({ loaderData, matches }: Route.MetaArgs) {
  const { topic = null, page = 1 } = loaderData ?? {};
  return [
    ...pageMeta(matches, {
      title: topic ? `Articles: ${topic.name}` : "Articles",
      description: "What studies found, in whom, and what remains unknown. With counts, limits and sources.",
      path: topic ? "/articles" : addressOf(null, page),
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

/** Address of one page of the list, or of a topic's. */
function addressOf(topic: { slug: string } | null, page: number): string {
  const query = new URLSearchParams({
    ...(topic && { topic: topic.slug }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return query ? `/articles?${query}` : "/articles";
}

const feed = "/articles/feed.xml";

export default function Articles({
  loaderData: { articles, topics, topic, page, pages },
}: Route.ComponentProps) {
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
      <div className="mt-14">
        <Pagination
          label="Articles"
          current={page}
          pages={pages}
          addressOf={(number) => addressOf(topic, number)}
        />
      </div>
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
