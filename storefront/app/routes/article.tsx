import { data } from "react-router";
import { advertisedProduct, type AdvertisedProduct } from "../articles/advertised-product.ts";
import { AdvertisementPanel } from "../articles/advertisement-panel.tsx";
import { articleFacts } from "../articles/article-facts.ts";
import { ArticleTile } from "../articles/article-tile.tsx";
import { longDate } from "../articles/long-date.ts";
import { findArticle } from "../articles/published-articles.server.ts";
import { ArticleSignUp } from "../newsletter/article-sign-up.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { findProduct } from "../medusa/catalogue.server.ts";
import { breadcrumbFacts, JsonLd } from "../seo/json-ld.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { mediaAddress } from "../ui/media-address.ts";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import type { Route } from "./+types/article";

export async function loader({ params, context }: Route.LoaderArgs) {
  const article = findArticle(params.slug);
  if (!article) throw data(null, { status: 404 });
  const handles = article.blocks.filter((block) => block.kind === "product").map((block) => block.handle);
  const products = await Promise.all(handles.map((handle) => findProduct(context, handle)));
  return { article, products: products.filter((product) => product !== null).map(advertisedProduct) };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { article } = loaderData;
  return pageMeta(matches, {
    title: article.title,
    description: article.standfirst,
    path: `/articles/${article.slug}`,
    picturePath: mediaAddress(article.cover.url, 1280, "jpeg"),
    kind: "article",
  });
}

export default function Article({ loaderData: { article, products } }: Route.ComponentProps) {
  const { shopUrl } = useShopDetails();
  const trail = [
    { name: "Home", to: "/" },
    { name: "Articles", to: "/articles" },
  ];
  return (
    <article className="page">
      <JsonLd facts={articleFacts(shopUrl, article)} />
      <JsonLd
        facts={breadcrumbFacts(shopUrl, [...trail, { name: article.title, to: `/articles/${article.slug}` }])}
      />
      <Breadcrumbs trail={trail} current={article.title} />
      <header className="mx-auto max-w-[42rem] pt-4 sm:pt-10">
        <h1 className="text-title">{article.title}</h1>
        <p className="mt-5 text-lead text-ink-soft">{article.standfirst}</p>
        <Byline article={article} />
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
        <Contents sections={article.sections} />
        {article.blocks.map((block, index) =>
          block.kind === "html" ? (
            // The order of an article's blocks never changes while it is shown.
            <div key={index} className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
          ) : (
            <Advertised key={index} products={products} handle={block.handle} />
          ),
        )}
        <Sources sources={article.sources} />
        <p className="mt-12 rounded-medium bg-sand px-5 py-4 text-base">{article.disclosure}</p>
        <div className="print:hidden">
          <ArticleSignUp withOffer={article.kind !== "editorial"} />
        </div>
      </div>
      <Related articles={article.related} />
    </article>
  );
}

/** The sections of a long article, each a way to it. */
function Contents({ sections }: { sections: ArticleHead["sections"] }) {
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

function Related({ articles }: { articles: ArticleHead["related"] }) {
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

type ArticleHead = Route.ComponentProps["loaderData"]["article"];

function Byline({ article }: { article: ArticleHead }) {
  return (
    <dl className="mt-8 grid gap-x-8 gap-y-3 border-t border-line pt-5 text-sm sm:grid-cols-2">
      <div>
        <dt className="text-ink-soft">Written by</dt>
        <dd>
          {article.author.name}, {article.author.role}
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Reviewed by</dt>
        <dd>
          {article.reviewer.name}, {article.reviewer.role}
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Published</dt>
        <dd>
          <time dateTime={article.published}>{longDate(article.published)}</time>
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Last reviewed</dt>
        <dd>
          <time dateTime={article.reviewed}>{longDate(article.reviewed)}</time>
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Reading time</dt>
        <dd>{article.minutes} minutes</dd>
      </div>
    </dl>
  );
}

function Sources({ sources }: { sources: ArticleHead["sources"] }) {
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
