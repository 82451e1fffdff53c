import { data, NavLink } from "react-router";
import { ProductTile } from "../catalogue/product-tile.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { readProducts } from "../medusa/catalogue.server.ts";
import { breadcrumbFacts, JsonLd } from "../seo/json-ld.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { ButtonLink } from "../ui/button.tsx";
import type { Route } from "./+types/shop";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { products, categories } = await readProducts(context, { category: params.category });
  const category = categories.find(({ handle }) => handle === params.category) ?? null;
  if (params.category && !category) throw data(null, { status: 404 });
  return { products, categories: categories.filter(({ product_count }) => product_count > 0), category };
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { category } = loaderData;
  return pageMeta(matches, {
    title: category ? `${category.name} – food supplements` : "Shop: food supplements with the whole label",
    description: category
      ? `${category.name} at Balance: every ingredient, amount and price on the page before you buy. Delivered in Great Britain.`
      : "Food supplements with every ingredient, amount and price on the page before you buy. Delivered in Great Britain or collected in Cornwall.",
    path: category ? `/shop/${category.handle}` : "/shop",
  });
}

export default function Shop({ loaderData: { products, categories, category } }: Route.ComponentProps) {
  const { shopUrl } = useShopDetails();
  const trail = [{ name: "Home", to: "/" }, ...(category ? [{ name: "Shop", to: "/shop" }] : [])];
  const title = category?.name ?? "Shop";
  const here = { name: title, to: category ? `/shop/${category.handle}` : "/shop" };
  return (
    <div className="page">
      <JsonLd facts={breadcrumbFacts(shopUrl, [...trail, here])} />
      <Breadcrumbs trail={trail} current={title} />
      <header className="max-w-2xl pt-4 pb-7 sm:pt-8">
        <h1 className="text-title">{title}</h1>
        <p className="mt-4 text-lead text-ink-soft">
          Sorted by what is in them. Open any product to read its whole label: ingredients, amounts,
          directions and warnings. Prices include VAT.
        </p>
      </header>
      <nav aria-label="Categories">
        <ul className="flex flex-wrap gap-2">
          <CategoryLink to="/shop" name="Everything" />
          {categories.map(({ handle, name }) => (
            <CategoryLink key={handle} to={`/shop/${handle}`} name={name} />
          ))}
        </ul>
      </nav>
      <p className="mt-8 border-t border-line pt-5 text-sm text-ink-soft">
        {products.length === 1 ? "1 product" : `${products.length} products`}
      </p>
      {products.length > 0 ? (
        <ul className="grid grid-cols-2 gap-x-4 gap-y-10 pt-4 sm:gap-x-6 md:grid-cols-3 lg:grid-cols-4 lg:gap-y-14">
          {products.map((product, index) => (
            <li key={product.id}>
              <ProductTile product={product} priority={index < 2} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="py-8">
          Nothing is on sale here at the moment. <ButtonLink to="/shop">See everything we sell</ButtonLink>
        </p>
      )}
    </div>
  );
}

function CategoryLink({ to, name }: { to: string; name: string }) {
  return (
    <li>
      <NavLink
        to={to}
        end
        className="inline-flex min-h-11 items-center rounded-full border border-line px-4 font-medium hover:border-tide hover:text-tide aria-[current=page]:border-tide aria-[current=page]:bg-tide aria-[current=page]:text-on-tide forced-colors:aria-[current=page]:underline"
      >
        {name}
      </NavLink>
    </li>
  );
}
