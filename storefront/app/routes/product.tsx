import type { ProductLabel, ProductPage, ProductVariantView } from "@balance/contracts/catalogue";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { articlesAbout } from "../articles/published-articles.server.ts";
import { AddToBasketForm } from "../cart/add-to-basket-form.tsx";
import { DeliveryCostLine } from "../catalogue/delivery-cost-line.tsx";
import { IngredientsList } from "../catalogue/ingredients-list.tsx";
import { NutritionTable } from "../catalogue/nutrition-table.tsx";
import { productFacts } from "../catalogue/product-facts.ts";
import { ProductGallery } from "../catalogue/product-gallery.tsx";
import { ProductTile } from "../catalogue/product-tile.tsx";
import { stockWords } from "../catalogue/stock-words.ts";
import { SupplementFacts } from "../catalogue/supplement-facts.tsx";
import { unitPriceText } from "../catalogue/unit-price-text.ts";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { readProduct } from "../medusa/catalogue.server.ts";
import { breadcrumbFacts, JsonLd } from "../seo/json-ld.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { Badge } from "../ui/badge.tsx";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { KeptTogether } from "../ui/kept-together.tsx";
import { mediaAddress } from "../ui/media-address.ts";
import { Notice } from "../ui/notice.tsx";
import { WasNowPrice } from "../ui/was-now-price.tsx";
import type { Route } from "./+types/product";

export async function loader({ params, context }: Route.LoaderArgs) {
  const product = await readProduct(context, params.handle);
  return { product, articles: articlesAbout(product.handle) };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { product } = loaderData;
  const picture = product.pictures[0];
  return pageMeta(matches, {
    title: product.title,
    description: product.label?.legal_name ?? product.description,
    path: `/products/${product.handle}`,
    picturePath: picture ? mediaAddress(picture.url, 1280, "jpeg") : null,
    kind: "product",
  });
}

export default function Product({ loaderData: { product, articles } }: Route.ComponentProps) {
  const { shopUrl } = useShopDetails();
  const { category, label } = product;
  const trail = [
    { name: "Home", to: "/" },
    { name: "Shop", to: "/shop" },
    ...(category ? [{ name: category.name, to: `/shop/${category.handle}` }] : []),
  ];
  const here = { name: product.title, to: `/products/${product.handle}` };
  return (
    <div className="page">
      <JsonLd facts={productFacts(shopUrl, product)} />
      <JsonLd facts={breadcrumbFacts(shopUrl, [...trail, here])} />
      <Breadcrumbs trail={trail} current={product.title} />
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2 lg:gap-14 lg:pt-2">
        <div className="lg:sticky lg:top-28 lg:self-start">
          <ProductGallery key={product.id} title={product.title} pictures={product.pictures} />
        </div>
        <div>
          <h1 className="text-title">
            <KeptTogether>{product.title}</KeptTogether>
          </h1>
          {label?.claim_under_name && (
            <p className="mt-3 leading-snug sm:text-lead">{label.claim_under_name}</p>
          )}
          {label && <p className="mt-2 text-sm text-ink-soft sm:mt-3 sm:text-base">{label.legal_name}</p>}
          <PriceBlock variants={product.variants} />
          <AddToBasketForm key={product.id} productTitle={product.title} variants={product.variants} />
          {label?.sealed_goods_notice && (
            <p className="mt-6 border-l-2 border-line pl-4 text-sm text-ink-soft">
              {label.seal && `${label.seal}. `}
              {label.sealed_goods_notice}
            </p>
          )}
          {articles.length > 0 && (
            <ul className="mt-6 border-t border-line pt-5">
              {articles.map((article) => (
                <li key={article.slug}>
                  Read:{" "}
                  <Link to={`/articles/${article.slug}`} className="link">
                    {article.title}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {label && <Label product={product} label={label} />}
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

function PriceBlock({ variants }: { variants: ProductVariantView[] }) {
  const cheapest = variants.toSorted((a, b) => a.price_pence - b.price_pence)[0];
  if (!cheapest) return null;
  const stock = variants.find((variant) => variant.stock === "in_stock")?.stock ?? cheapest.stock;
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
          {[unitPriceText(cheapest.unit_price), cheapest.net_quantity].filter(Boolean).join(", ")}
        </p>
      )}
      <div className="mt-2">
        <DeliveryCostLine />
      </div>
    </div>
  );
}

/** Every particular of the label but the best-before date, open to read before the purchase (FIC art 14). */
function Label({ product, label }: { product: ProductPage; label: ProductLabel }) {
  const isSupplement = label.regulatory_class === "food_supplement";
  return (
    <section aria-labelledby="label" className="mt-16 border-t border-line pt-12 sm:mt-20">
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 lg:grid-cols-[18rem_1fr]">
        <div className="lg:sticky lg:top-28 lg:self-start">
          <h2 id="label" className="text-heading">
            The whole label
          </h2>
          <p className="mt-3 text-ink-soft">What the pack says, apart from its best-before date.</p>
          {label.is_demonstration && (
            <Notice tone="caution" title="Demonstration label" className="mt-5 text-sm">
              <p>These values are for trying the shop. They have not been checked against a real pack.</p>
            </Notice>
          )}
        </div>
        <div className="grid grid-cols-1 gap-10">
          <Part title="About it">
            {product.description.split("\n\n").map((paragraph) => (
              <p key={paragraph} className="not-first:mt-3">
                {paragraph}
              </p>
            ))}
            <Claims claims={label.claims} />
          </Part>
          {label.actives.length > 0 && (
            <Part title={isSupplement ? "Supplement facts" : "Active substances"}>
              <SupplementFacts label={label} />
            </Part>
          )}
          {label.nutrition && (
            <Part title="Nutrition">
              <NutritionTable declaration={label.nutrition} />
            </Part>
          )}
          <Part title="Ingredients">
            <IngredientsList label={label} />
          </Part>
          <Part title="How to take it">
            {isSupplement && label.daily_portion && (
              <p className="font-semibold">Daily portion: {label.daily_portion}</p>
            )}
            <p>{label.directions}</p>
          </Part>
          {label.warnings.length > 0 && (
            <Part title="Warnings">
              <ul className="list-disc space-y-1.5 pl-5">
                {label.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Part>
          )}
          <Part title="Storage">
            <p>{label.storage}</p>
          </Part>
          <Part title="Pack and maker">
            <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[10rem_1fr]">
              {product.variants.map(
                (variant) =>
                  variant.net_quantity && (
                    <Fact
                      key={variant.id}
                      name={product.variants.length > 1 ? variant.title : "Net quantity"}
                    >
                      {variant.net_quantity}
                    </Fact>
                  ),
              )}
              {label.country_of_origin && <Fact name="Country of origin">{label.country_of_origin}</Fact>}
              <Fact name="Operator">
                {label.operator.name}, {label.operator.address}
              </Fact>
            </dl>
          </Part>
        </div>
      </div>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="max-w-2xl">
      <h3 className="mb-3 text-xl">{title}</h3>
      {children}
    </section>
  );
}

/** Not a particular of the label, and long: closed until somebody asks. */
function Claims({ claims }: { claims: ProductLabel["claims"] }) {
  if (claims.length === 0) return null;
  return (
    <div className="mt-4 border-t border-line">
      <Disclosure summary="What the law lets us say about its nutrients">
        <p className="text-ink-soft">
          Word for word from the register of authorised claims of Great Britain:
        </p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          {claims.map(({ id, wording }) => (
            <li key={id}>{wording}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="mb-2 sm:mb-0">{children}</dd>
    </>
  );
}
