import type { BasketDay as Day } from "@balance/contracts/basket-day";
import { renderToStaticMarkup } from "react-dom/server";
import { BasketDay } from "./basket-day.tsx";

/** Nothing in it needs a script, so its code stays on the server. Empty when the basket holds no food. */
export function basketDayMarkup(day: Day | null): string {
  return day ? renderToStaticMarkup(<BasketDay day={day} />) : "";
}
