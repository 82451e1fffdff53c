import { createContext } from "react-router";

/** What the HTTP server knows about a request and pages need. */
export interface RequestContext {
  /** Goes on every inline script of this answer, and nowhere else. */
  nonce: string;
  /** In the answer's `x-request-id` and in the log. */
  requestId: string;
  /** The shopper's network address, proxies already taken into account. */
  shopperAddress: string;
  /** The answer is a whole page; otherwise it is the data of one, which the browser draws. */
  isDocument: boolean;
  /** Parts of the page as HTML, by the id of their element. */
  written: Record<string, string>;
}

export const requestContext = createContext<RequestContext>();
