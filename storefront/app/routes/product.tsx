import type { ProductPage } from "@balance/contracts/catalogue";
import { Link } from "react-router";
import { articlesBesideMarkup } from "../articles/articles-beside-markup.server.tsx";
import { AddToBasketForm } from "../cart/add-to-basket-form.tsx";
import { DeliveryCostLine } from "../catalogue/delivery-cost-line.tsx";
import { penceOrPounds } from "../catalogue/pence-or-pounds.ts";
import { productFacts } from "../catalogue/product-facts.ts";
import { ProductGallery } from "../catalogue/product-gallery.tsx";
import { ProductTile } from "../catalogue/product-tile.tsx";
import { stockWords } from "../catalogue/stock-words.ts";
import { unitPriceText } from "../catalogue/unit-price-text.ts";
import { wholeLabelMarkup } from "../catalogue/whole-label-markup.server.tsx";
import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { readArticlesBeside } from "../medusa/articles.server.ts";
import { readProduct } from "../medusa/catalogue.server.ts";
import { factsMarkup } from "../seo/facts-markup.server.tsx";
import { breadcrumbFacts } from "../seo/json-ld.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { shopUrl } from "../seo/shop-url.server.ts";
import { Badge } from "../ui/badge.tsx";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { KeptTogether } from "../ui/kept-together.tsx";
import { mediaAddress } from "../ui/media-address.ts";
import { WasNowPrice } from "../ui/was-now-price.tsx";
import type { Route } from "./+types/product";

/** What only the server can do is done here: the page's script is for what answers the shopper. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const [whole, articles] = await Promise.all([
    readProduct(context, params.handle),
    readArticlesBeside(context, params.handle),
  ]);
  const { label, ...product } = whole;
  const trail = trailTo(whole);
  const here = { name: product.title, to: `/products/${product.handle}` };
  return {
    product,
    trail,
    underName: label && {
      claim: label.claim_under_name,
      legalName: label.legal_name,
      sealedGoods:
        label.sealed_goods_notice && [label.seal, label.sealed_goods_notice].filter(Boolean).join(". "),
    },
    written: handOverMarkup(context, {
      "articles-beside": articlesBesideMarkup(articles),
      "whole-label": wholeLabelMarkup(whole, label),
      "page-facts": factsMarkup([productFacts(shopUrl, whole), breadcrumbFacts(shopUrl, [...trail, here])]),
    }),
  };
}

function trailTo({ category }: ProductPage) {
  return [
    { name: "Home", to: "/" },
    { name: "Shop", to: "/shop" },
    ...(category ? [{ name: category.name, to: `/shop/${category.handle}` }] : []),
  ];
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { product, underName } = loaderData;
  const picture = product.pictures[0];
  return pageMeta(matches, {
    title: product.title,
    description: underName?.legalName ?? product.description,
    path: `/products/${product.handle}`,
    picturePath: picture ? mediaAddress(picture.url, 1280, "jpeg") : null,
    kind: "product",
  });
}

export default function Product({ loaderData }: Route.ComponentProps) {
  const { product, trail, underName, written } = loaderData;
  return (
    <div className="page">
      <ServerWritten id="page-facts" sent={written} hidden />
      <Breadcrumbs trail={trail} current={product.title} />
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2 lg:gap-14 lg:pt-2">
        <div className="lg:sticky lg:top-28 lg:self-start">
          <ProductGallery key={product.id} title={product.title} pictures={product.pictures} />
        </div>
        <div>
          <h1 className="text-title">
            <KeptTogether>{product.title}</KeptTogether>
          </h1>
          {underName?.claim && <p className="mt-3 leading-snug sm:text-lead">{underName.claim}</p>}
          {underName && (
            <p className="mt-2 text-sm text-ink-soft sm:mt-3 sm:text-base">{underName.legalName}</p>
          )}
          <PriceBlock variants={product.variants} stock={product.stock} />
          <AddToBasketForm key={product.id} productTitle={product.title} variants={product.variants} />
          {product.set_parts.length > 0 && (
            <section aria-labelledby="set" className="mt-6 border-t border-line pt-5">
              <h2 id="set" className="font-semibold">
                In this set, each with its own label
              </h2>
              <ul className="mt-2">
                {product.set_parts.map(({ handle, title, variant_title, quantity }) => (
                  <li key={handle + variant_title} className="py-1">
                    {quantity} ×{" "}
                    <Link to={`/products/${handle}`} className="link">
                      {title}
                    </Link>
                    , {variant_title}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {underName?.sealedGoods && (
            <p className="mt-6 border-l-2 border-line pl-4 text-sm text-ink-soft">{underName.sealedGoods}</p>
          )}
          <ServerWritten id="articles-beside" sent={written} />
        </div>
      </div>
      <ServerWritten id="whole-label" sent={written} />
      {product.related.length > 0 && (
        <section aria-labelledby="related" className="mt-20 border-t border-line pt-12 print:hidden">
          <h2 id="related" className="text-heading">
            More from the shop
          </h2>
          <ul className="mt-8 grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 lg:grid-cols-4">
            {product.related.map((related) => (
              <li key={related.id}>
                <ProductTile product={related} headingLevel="h3" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function PriceBlock({ variants, stock }: Pick<ProductPage, "variants" | "stock">) {
  const cheapest = variants.toSorted((a, b) => a.price_pence - b.price_pence)[0];
  if (!cheapest) return null;
  return (
    <div className="mt-5 mb-5 border-t border-line pt-5 sm:mt-7 sm:mb-6 sm:pt-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-display text-[2rem] leading-none">
          {variants.length > 1 && <span className="text-xl">from </span>}
          <WasNowPrice
            pence={cheapest.price_pence}
            wasPence={variants.length > 1 ? null : cheapest.was_pence}
          />
        </p>
        <Badge tone={stock === "in_stock" ? "good" : stock === "low" ? "caution" : "neutral"}>
          {stockWords[stock]}
        </Badge>
      </div>
      {/* With several sizes, each says its own beside its price. */}
      {variants.length === 1 && (
        <p className="mt-2 text-ink-soft">
          {[
            unitPriceText(cheapest.unit_price),
            cheapest.price_per_day_pence !== null && `${penceOrPounds(cheapest.price_per_day_pence)} a day`,
            cheapest.net_quantity,
          ]
            .filter(Boolean)
            .join(", ")}
        </p>
      )}
      <div className="mt-2">
        <DeliveryCostLine />
      </div>
    </div>
  );
}
