import { Link, NavLink } from "react-router";
import { useBasketCount } from "../cart/use-basket-count.ts";
import { Wordmark } from "./wordmark.tsx";

const places = [
  { to: "/shop", name: "Shop" },
  { to: "/articles", name: "Articles" },
  { to: "/about", name: "About" },
  { to: "/contact", name: "Visit us" },
];

/** Wordmark, places and basket; sticky from the width where it leaves enough of the page to read. */
export function SiteHeader({ basketCount: storedCount }: { basketCount: number }) {
  const basketCount = useBasketCount(storedCount);
  return (
    <header className="z-40 border-b border-line bg-paper md:sticky md:top-0">
      {/* Columns of set widths: the places don't move when the basket is parsed after them, or a font comes late. */}
      <div className="page flex min-h-18 flex-wrap items-center gap-x-8 pt-2 pb-1 md:grid md:grid-cols-[1fr_24rem_minmax(7.5rem,auto)] md:pb-2">
        <Link to="/" className="mr-auto inline-flex min-h-11 items-center text-ink">
          <Wordmark />
          <span className="sr-only">, home</span>
        </Link>
        <nav aria-label="Main" className="order-last -mx-2.5 w-full md:order-none md:mx-0 md:w-auto">
          <ul className="flex flex-wrap gap-x-1 md:grid md:w-96 md:grid-cols-4 md:gap-x-0">
            {places.map(({ to, name }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  className="inline-flex min-h-11 items-center px-2.5 font-medium md:flex md:justify-center md:px-0 text-ink decoration-gorse decoration-2 underline-offset-8 hover:underline aria-[current=page]:underline"
                >
                  {name}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <Link
          to="/basket"
          className="inline-flex min-h-11 min-w-30 print:hidden items-center justify-center gap-2 rounded-full border border-control px-4 font-semibold text-ink hover:border-tide hover:text-tide"
        >
          Basket
          <span
            className={`inline-grid h-6 min-w-6 place-items-center rounded-full px-1.5 text-sm tabular-nums ${basketCount > 0 ? "bg-tide text-on-tide" : "bg-sand text-ink"}`}
          >
            {basketCount}
            <span className="sr-only"> {basketCount === 1 ? "item" : "items"}</span>
          </span>
        </Link>
      </div>
    </header>
  );
}
