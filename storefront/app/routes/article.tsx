import type { ArticlePage, ArticleSummary } from "@balance/contracts/article";
import { data, redirect } from "react-router";
import { advertisedProduct, type AdvertisedProduct } from "../articles/advertised-product.ts";
import { AdvertisementPanel } from "../articles/advertisement-panel.tsx";
import { articleFacts } from "../articles/article-facts.ts";
import { articleMarkup } from "../articles/article-markup.server.tsx";
import { ArticleTile } from "../articles/article-tile.tsx";
import { drawArticle, withProductPlaces } from "../articles/drawn-article.server.ts";
import { ArticleSignUp } from "../newsletter/article-sign-up.tsx";
import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { readArticle, readArticlePreview } from "../medusa/articles.server.ts";
import { findProduct } from "../medusa/catalogue.server.ts";
import { breadcrumbFacts } from "../seo/json-ld.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { shopUrl } from "../seo/shop-url.server.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import type { Route } from "./+types/article";

const trail = [
  { name: "Home", to: "/" },
  { name: "Articles", to: "/articles" },
];

/** Of `/articles/:slug`, and of `/articles/preview/:token` for a draft. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const isPreview = params.token !== undefined;
  const article = drawArticle(
    params.token === undefined
      ? await liveArticle(context, params.slug ?? "")
      : await readArticlePreview(context, params.token),
  );
  const { slug, title, standfirst, kind, cover, disclosure, related } = article;
  const blocks = withProductPlaces(article);
  const handles = blocks.filter((block) => block.kind === "product").map((block) => block.handle);
  const products = await Promise.all(handles.map((handle) => findProduct(context, handle)));
  const facts = [
    articleFacts(shopUrl, article),
    breadcrumbFacts(shopUrl, [...trail, { name: title, to: `/articles/${slug}` }]),
  ];
  return {
    article: { slug, title, standfirst, kind, cover, disclosure, related },
    /** Of each part of the text, in its order: the product advertised there, or null where text stands. */
    parts: blocks.map((block) => (block.kind === "product" ? block.handle : null)),
    products: products
      .filter((product) => product !== null)
      .map((product) =>
        advertisedProduct(
          product,
          article.products.find(({ handle }) => handle === product.handle)?.why ?? "",
        ),
      ),
    written: handOverMarkup(context, articleMarkup(article, blocks, isPreview ? [] : facts)),
    isPreview,
  };
}

/** Throws what an address without an article answers: where it is now, that it was taken away, or 404. */
async function liveArticle(context: Route.LoaderArgs["context"], slug: string): Promise<ArticlePage> {
  const answer = await readArticle(context, slug);
  if (!answer) throw data(null, { status: 404 });
  if (answer.state === "gone") throw data(null, { status: 410 });
  if (answer.state === "moved") throw redirect(`/articles/${answer.slug}`, 301);
  return answer.article;
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { article, isPreview } = loaderData;
  if (isPreview)
    return [
      { title: `Preview: ${article.title} – Balance` },
      { name: "robots", content: "noindex, nofollow" },
      { name: "referrer", content: "no-referrer" },
    ];
  return pageMeta(matches, {
    title: article.title,
    description: article.standfirst,
    path: `/articles/${article.slug}`,
    picturePath: `/articles/${article.slug}/share.png`,
    kind: "article",
  });
}

export default function Article({
  loaderData: { article, parts, products, written, isPreview },
}: Route.ComponentProps) {
  return (
    <article className="page">
      <ServerWritten id="page-facts" sent={written} hidden />
      <Breadcrumbs trail={trail} current={article.title} />
      <header className="mx-auto max-w-[42rem] pt-4 sm:pt-10">
        {isPreview && (
          <p
            className="mb-4 rounded-medium border border-control bg-sand px-4 py-2 font-semibold"
            role="note"
          >
            Preview: not published like this yet.
          </p>
        )}
        <h1 className="text-title">{article.title}</h1>
        <p className="mt-5 text-lead text-ink-soft">{article.standfirst}</p>
        <ServerWritten id="article-byline" sent={written} />
      </header>
      <ResponsivePicture
        url={article.cover.url}
        alt={article.cover.alt}
        ratio={{ width: 1800, height: 1200 }}
        sizes="(min-width: 76rem) 71rem, 92vw"
        widest={1600}
        priority
        className="mt-10 aspect-[3/2] w-full rounded-large object-cover object-[50%_85%] sm:aspect-[2/1]"
      />
      <div className="mx-auto max-w-[42rem] pt-12 text-[1.0625rem] leading-[1.7] sm:pt-16 sm:text-lg sm:leading-[1.7]">
        <ServerWritten id="article-contents" sent={written} />
        {parts.map((handle, index) => {
          const id = `article-part-${index}`;
          return handle === null ? (
            <ServerWritten key={id} id={id} sent={written} className="prose" />
          ) : (
            <Advertised key={id} products={products} handle={handle} />
          );
        })}
        <ServerWritten id="article-sources" sent={written} />
        <p className="mt-12 rounded-medium bg-sand px-5 py-4 text-base">{article.disclosure}</p>
        <div className="print:hidden">
          <ArticleSignUp withOffer={article.kind !== "editorial"} />
        </div>
      </div>
      <Related articles={article.related} />
    </article>
  );
}

function Related({ articles }: { articles: ArticleSummary[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="related" className="mt-20 border-t border-line pt-10 print:hidden">
      <h2 id="related" className="text-heading">
        Related articles
      </h2>
      <ul className="mt-8 grid gap-12 md:grid-cols-2">
        {articles.map((article) => (
          <li key={article.slug}>
            <ArticleTile article={article} headingLevel="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing while the product isn't on sale or can't be asked for: the article stands without it. */
function Advertised({ products, handle }: { products: AdvertisedProduct[]; handle: string }) {
  const product = products.find((one) => one.handle === handle);
  return product ? <AdvertisementPanel product={product} /> : null;
}
