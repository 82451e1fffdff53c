import type { ProductCard } from "@balance/contracts/catalogue";
import { Link } from "react-router";
import { Badge } from "../ui/badge.tsx";
import { KeptTogether } from "../ui/kept-together.tsx";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import { WasNowPrice } from "../ui/was-now-price.tsx";
import { stockWords } from "./stock-words.ts";

interface ProductTileProps {
  product: ProductCard;
  /** Headings must follow on from the list's own. */
  headingLevel?: "h2" | "h3";
  /** In the first screen. */
  priority?: boolean;
}

/** One product in a list; the whole tile is pressed, the heading is the one link that is read out. */
export function ProductTile({ product, headingLevel: Heading = "h2", priority }: ProductTileProps) {
  return (
    <article className="group relative flex h-full flex-col">
      <div className="relative overflow-hidden rounded-large bg-sand">
        {product.picture && (
          <ResponsivePicture
            url={product.picture.url}
            alt={product.picture.alt}
            ratio={{ width: 1200, height: 1200 }}
            sizes="(min-width: 76rem) 17rem, (min-width: 48rem) 30vw, 45vw"
            widest={640}
            priority={priority}
            className="aspect-square w-full object-cover transition-transform duration-500 ease-calm group-hover:scale-[1.025]"
          />
        )}
        {product.stock !== "in_stock" && (
          <p className="absolute top-3 left-3">
            <Badge tone={product.stock === "low" ? "caution" : "neutral"}>{stockWords[product.stock]}</Badge>
          </p>
        )}
      </div>
      <div className="flex grow flex-col pt-4">
        {product.category && <p className="text-sm text-ink-soft">{product.category.name}</p>}
        <Heading className="mt-0.5 text-lg leading-snug sm:text-xl">
          <Link
            to={`/products/${product.handle}`}
            className="after:absolute after:inset-0 after:rounded-large group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-focus"
          >
            <KeptTogether>{product.title}</KeptTogether>
          </Link>
        </Heading>
        <p className="mt-auto pt-1.5 font-semibold">
          {product.has_price_range && <span className="font-normal text-ink-soft">from </span>}
          <WasNowPrice pence={product.price_from_pence} wasPence={product.was_pence} />
        </p>
      </div>
    </article>
  );
}
