import { data, redirect, type RouterContextProvider } from "react-router";
import { readPaymentLink } from "../medusa/phone-orders.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import { putAsideCookie } from "../session/put-aside-cookie.server.ts";
import { readOwnBasket } from "./own-basket.server.ts";

/**
 * The buttons of the page behind a payment link. "pay" makes the basket of the phone order this browser's own and leads to
 * the checkout; another one that it had filled is put aside. "back" takes that one up again. Nothing is changed but cookies.
 */
export async function takePaymentLink(
  request: Request,
  context: Readonly<RouterContextProvider>,
  token: string,
): Promise<Response> {
  const intent = (await request.formData()).get("intent");
  if (intent === "back") return await takeBack(request);
  if (intent !== "pay") throw data("This form is not one of this page’s.", { status: 400 });
  const page = await readPaymentLink(context, token);
  // paid, called off or over meanwhile: the page says so
  if (!page.basket) return redirect(new URL(request.url).pathname, 303);
  const own = await readOwnBasket(request, context, page.basket_id);
  return leadTo("/checkout", [
    await basketCookie.write({ id: page.basket_id, count: page.basket.item_count }),
    ...(own ? [await putAsideCookie.write(own)] : []),
  ]);
}

async function takeBack(request: Request): Promise<Response> {
  const aside = await putAsideCookie.read(request);
  if (!aside) return redirect("/basket", 303);
  return leadTo("/basket", [
    await basketCookie.write(aside),
    await putAsideCookie.clear(),
    await flashMessage.write({
      tone: "good",
      text: "This is your own basket again. The order from the phone waits behind the link in your mail.",
    }),
  ]);
}

function leadTo(path: string, cookies: string[]): Response {
  return redirect(path, {
    status: 303,
    headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]),
  });
}
