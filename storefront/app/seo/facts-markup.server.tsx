import { renderToStaticMarkup } from "react-dom/server";
import { JsonLd } from "./json-ld.tsx";

/** Facts of a page for search engines as HTML, one script element for each thing. */
export function factsMarkup(facts: Record<string, unknown>[]): string {
  return renderToStaticMarkup(facts.map((thing) => <JsonLd key={String(thing["@type"])} facts={thing} />));
}
