import { createContext } from "react-router";

/** What the HTTP server knows about a request and pages need. */
export interface RequestContext {
  /** Goes on every inline script of this answer, and nowhere else. */
  nonce: string;
  /** In the answer's `x-request-id` and in the log. */
  requestId: string;
  /** The shopper's network address, proxies already taken into account. */
  shopperAddress: string;
}

export const requestContext = createContext<RequestContext>();
