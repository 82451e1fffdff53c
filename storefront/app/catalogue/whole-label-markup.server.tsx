import type { ProductLabel, ProductPage } from "@balance/contracts/catalogue";
import { renderToStaticMarkup } from "react-dom/server";
import { AboutIt, WholeLabel } from "./whole-label.tsx";

/**
 * The label as HTML; of a product without one, what is said about it. Nothing in it needs a script, so its code stays on the server: the browser gets what it says and no
 * more. It holds no link and no id of React's making.
 */
export function wholeLabelMarkup(product: ProductPage, label: ProductLabel | null): string {
  return renderToStaticMarkup(
    label ? <WholeLabel product={product} label={label} /> : <AboutIt description={product.description} />,
  );
}
