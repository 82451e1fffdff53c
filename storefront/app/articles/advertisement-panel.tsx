import { DeliveryCostLine } from "../catalogue/delivery-cost-line.tsx";
import { stockWords } from "../catalogue/stock-words.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Price } from "../ui/price.tsx";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import type { AdvertisedProduct } from "./advertised-product.ts";

/**
 * A product beside an article: recognisable as advertising before anything else is read (CAP Code 2.1), with the price
 * and stock of this moment, and no word that the product's own page doesn't say.
 */
export function AdvertisementPanel({ product }: { product: AdvertisedProduct }) {
  const { picture, claim, legalName, pricePence, hasSizes, stock, why } = product;
  const headingId = `advertisement-${product.handle}`;
  return (
    <aside
      aria-labelledby={headingId}
      className="my-10 overflow-hidden rounded-large border border-control bg-surface"
    >
      <p className="bg-sand px-6 py-2 text-sm font-semibold">Advertisement</p>
      <div className="grid gap-6 p-6 sm:grid-cols-[11rem_1fr] sm:items-start">
        {picture && (
          <ResponsivePicture
            url={picture.url}
            alt={picture.alt}
            ratio={{ width: 1200, height: 1200 }}
            sizes="(min-width: 40rem) 11rem, 82vw"
            widest={640}
            className="aspect-square w-full rounded-medium object-cover"
          />
        )}
        <div>
          <h2 id={headingId} className="text-xl">
            {product.title}
          </h2>
          {claim && <p className="mt-1">{claim}</p>}
          {legalName && <p className="mt-2 text-sm text-ink-soft">{legalName}</p>}
          {why && <p className="mt-2 text-sm text-ink-soft">{why}</p>}
          {pricePence !== null && (
            <p className="mt-4 text-lg font-semibold">
              {hasSizes && <span className="font-normal">from </span>}
              <Price pence={pricePence} />
              <span className="ml-3 text-base font-normal text-ink-soft">{stockWords[stock]}</span>
            </p>
          )}
          <div className="mt-1 text-sm">
            <DeliveryCostLine />
          </div>
          <p className="mt-5 print:hidden">
            <ButtonLink to={`/products/${product.handle}`}>
              See the product<span className="sr-only">: {product.title}</span>
            </ButtonLink>
          </p>
        </div>
      </div>
    </aside>
  );
}
