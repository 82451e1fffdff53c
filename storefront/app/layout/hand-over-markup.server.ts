import type { RouterContextProvider } from "react-router";
import { requestContext } from "../request-context.server.ts";

/**
 * Parts of a page for `ServerWritten`, by id: a whole page holds them in its HTML and not a second time in its data.
 * Returns what the loader has to send: nothing with a whole page, everything to a browser that draws the page itself.
 */
export function handOverMarkup(
  context: Readonly<RouterContextProvider>,
  markup: Record<string, string>,
): Record<string, string> {
  const { isDocument, written } = context.get(requestContext);
  if (!isDocument) return markup;
  Object.assign(written, markup);
  return {};
}
