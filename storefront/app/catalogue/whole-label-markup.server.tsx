import type { ProductLabel, ProductPage } from "@balance/contracts/catalogue";
import { renderToStaticMarkup } from "react-dom/server";
import { WholeLabel } from "./whole-label.tsx";

/**
 * The label as HTML. Nothing in it needs a script, so its code stays on the server: the browser gets what it says and no
 * more. It holds no link and no id of React's making.
 */
export function wholeLabelMarkup(product: ProductPage, label: ProductLabel): string {
  return renderToStaticMarkup(<WholeLabel product={product} label={label} />);
}
