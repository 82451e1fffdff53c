import { basketCookie } from "./basket-cookie.server.ts";
import { putAsideCookie } from "./put-aside-cookie.server.ts";

/** Set-Cookie headers once the shopper's basket is an order: the one that was put aside for it comes back, or there is none. */
export async function cookiesAfterOrder(request: Request): Promise<string[]> {
  const aside = await putAsideCookie.read(request);
  if (!aside) return [await basketCookie.clear()];
  return [await basketCookie.write(aside), await putAsideCookie.clear()];
}
