import type { CatalogueCategory } from "@balance/contracts/catalogue";
import { Link } from "react-router";
import { ArticleTile } from "../articles/article-tile.tsx";
import { categoryPicture } from "../catalogue/category-picture.ts";
import { ProductTile } from "../catalogue/product-tile.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { readArticles } from "../medusa/articles.server.ts";
import { readProducts } from "../medusa/catalogue.server.ts";
import { JsonLd } from "../seo/json-ld.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { ButtonLink } from "../ui/button.tsx";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import type { Route } from "./+types/home";

const productsShown = 8;

export async function loader({ context }: Route.LoaderArgs) {
  const [{ products, categories }, newest] = await Promise.all([
    readProducts(context),
    readArticles(context, { pageSize: 1 }),
  ]);
  return {
    products: products.slice(0, productsShown),
    categories: categories.filter(({ product_count }) => product_count > 0),
    article: newest?.articles[0] ?? null,
  };
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Food supplements from a medical spa in Cornwall",
    description:
      "Balance sells a small range of food supplements and shows the whole label before you buy: every ingredient, every amount, one price with VAT.",
    path: "/",
  });
}

export default function Home({ loaderData: { products, categories, article } }: Route.ComponentProps) {
  const { trader, shopUrl } = useShopDetails();
  return (
    <>
      <JsonLd facts={{ "@type": "Organization", name: "Balance", url: shopUrl, telephone: trader?.phone }} />
      <section className="page pt-8 pb-14 lg:pt-20">
        <div className="grid grid-cols-1 gap-x-16 gap-y-6 lg:grid-cols-[1.15fr_1fr] lg:items-end">
          <h1 className="text-display">Know exactly what you take</h1>
          <div>
            <p className="max-w-xl text-lead text-ink-soft">
              Balance is a medical spa on the Cornish coast. Our shop is small and plain-spoken: food
              supplements with the whole label on the page, every amount counted, and nothing claimed that the
              law doesn’t allow.
            </p>
            <p className="mt-6 flex flex-wrap gap-3">
              <ButtonLink to="/shop">See what we sell</ButtonLink>
              {article && (
                <ButtonLink to={`/articles/${article.slug}`} tone="secondary">
                  Read our latest article
                </ButtonLink>
              )}
            </p>
          </div>
        </div>
        <ResponsivePicture
          url="shop:home-hero.svg"
          alt=""
          ratio={{ width: 2400, height: 1200 }}
          sizes="(min-width: 76rem) 71rem, 92vw"
          widest={1600}
          priority
          className="mt-10 aspect-[4/3] w-full rounded-large object-cover sm:aspect-[2/1] lg:mt-14 lg:aspect-[21/9]"
        />
      </section>

      <section aria-labelledby="range" className="page pb-20">
        <div className="border-t border-line pt-14" />
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
          <h2 id="range" className="text-title">
            The range
          </h2>
          <Link to="/shop" className="link py-1">
            Everything we sell
          </Link>
        </div>
        <ul className="mt-10 grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4">
          {products.map((product) => (
            <li key={product.id}>
              <ProductTile product={product} headingLevel="h3" />
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="why" className="bg-sand">
        <div className="page py-20">
          <h2 id="why" className="max-w-2xl text-title">
            Why you can take our word for it
          </h2>
          <ol className="mt-12 grid grid-cols-1 gap-x-12 gap-y-10 md:grid-cols-3">
            {reasons.map(({ title, text }, index) => (
              <li key={title} className="border-t border-control pt-5">
                <p aria-hidden="true" className="font-display text-4xl text-tide">
                  {index + 1}
                </p>
                <h3 className="mt-3 text-xl">{title}</h3>
                <p className="mt-2 text-ink-soft">{text}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>

      <section aria-labelledby="ingredients" className="page pt-20">
        <h2 id="ingredients" className="text-title">
          Shop by ingredient
        </h2>
        <Categories categories={categories} />
      </section>

      {article && (
        <section aria-labelledby="reading" className="page pt-20">
          <h2 id="reading" className="text-title">
            Worth reading first
          </h2>
          <div className="mt-10">
            <ArticleTile article={article} headingLevel="h3" wide />
          </div>
        </section>
      )}

      <section aria-labelledby="visit" className="page pt-20">
        <div className="grid grid-cols-1 gap-10 rounded-large bg-mist p-8 sm:p-12 lg:grid-cols-[1.2fr_1fr] lg:gap-16">
          <div>
            <h2 id="visit" className="text-title">
              Come and ask
            </h2>
            <p className="mt-4 max-w-lg text-lead text-ink-soft">
              The spa is on the coast of Cornwall. Call in to see a pack before you buy it, or collect your
              order for free.
            </p>
            <p className="mt-7">
              <ButtonLink to="/contact">How to find us</ButtonLink>
            </p>
          </div>
          {trader && (
            <div>
              <h3 className="text-xl">Opening hours</h3>
              <dl className="mt-3">
                {trader.opening_hours.map(({ days, hours }) => (
                  <div
                    key={days}
                    className="flex flex-wrap justify-between gap-x-6 border-b border-line py-2"
                  >
                    <dt>{days}</dt>
                    <dd>{hours}</dd>
                  </div>
                ))}
              </dl>
              <p className="mt-4">
                <a className="link inline-block py-1" href={`tel:${trader.phone.replaceAll(" ", "")}`}>
                  {trader.phone}
                </a>
              </p>
            </div>
          )}
        </div>
      </section>
    </>
  );
}

const reasons = [
  {
    title: "The whole label, before you buy",
    text: "Ingredients in order of weight, allergens in bold, the amount of every active substance in a day’s portion and its share of the reference value. Nothing waits behind a tab.",
  },
  {
    title: "Only what may be said",
    text: "About nutrients we use the wordings Great Britain has authorised, and only where there is enough of the nutrient. Where no claim is authorised, we make none.",
  },
  {
    title: "One price, told once",
    text: "Prices include VAT, the unit price stands beside them, and so does the cost of delivery. No countdowns, no fees at the end.",
  },
];

function Categories({ categories }: { categories: CatalogueCategory[] }) {
  return (
    <ul className="mt-10 grid grid-cols-2 gap-4 sm:grid-cols-3 sm:gap-6">
      {categories.map(({ handle, name, product_count }) => (
        <li key={handle} className="group relative overflow-hidden rounded-large bg-sand">
          <ResponsivePicture
            url={categoryPicture(handle)}
            alt=""
            ratio={{ width: 1800, height: 1200 }}
            sizes="(min-width: 76rem) 23rem, (min-width: 40rem) 30vw, 45vw"
            widest={640}
            className="w-full transition-transform duration-500 ease-calm group-hover:scale-[1.025]"
          />
          <div className="px-4 py-3.5 sm:px-5">
            <h3 className="text-lg leading-snug">
              <Link
                to={`/shop/${handle}`}
                className="after:absolute after:inset-0 after:rounded-large group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-4 focus-visible:after:outline-focus"
              >
                {name}
              </Link>
            </h3>
            <p className="text-sm text-ink-soft">
              {product_count === 1 ? "1 product" : `${product_count} products`}
            </p>
          </div>
        </li>
      ))}
      <li className="group relative grid content-end rounded-large bg-tide p-4 text-on-tide nth-[2n+1]:hidden sm:hidden">
        <h3 className="text-lg leading-snug">
          <Link
            to="/shop"
            className="after:absolute after:inset-0 after:rounded-large focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            Everything we sell
          </Link>
        </h3>
      </li>
    </ul>
  );
}
