import { data, redirect } from "react-router";
import { basketCookieFor, readCurrentBasket } from "../cart/current-basket.server.ts";
import { codeSaid } from "../cart/kept-code.server.ts";
import { applyDiscountCode } from "../medusa/baskets.server.ts";
import { flashMessage, type FlashMessage } from "../session/flash-message.server.ts";
import { keptCodeCookie } from "../session/kept-code-cookie.server.ts";
import type { Route } from "./+types/discount";

/** As the back end takes it: one line of printable text. */
const codePattern = /^[^\p{Cc}]{1,64}$/u;

/**
 * The link in a mail with a code. A basket with something in it gets the code now; otherwise the browser keeps it, and each
 * change of the basket tries again. A code that is refused is not kept, and the reason is told.
 */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const code = params.code.trim();
  if (!codePattern.test(code)) throw data("No code of ours looks like this.", { status: 404 });
  const keep = await keptCodeCookie.write({ code });
  const basket = await readCurrentBasket(request, context);
  if (!basket || basket.line_items.length === 0 || basket.status === "ordered") {
    const text = `We keep the code ${code} for you, and try it as soon as there is something in your basket.`;
    return await leadTo("/shop", { tone: "good", text }, [keep]);
  }
  const outcome = await applyDiscountCode(context, basket.id, { code });
  if (outcome.ok) {
    const text = codeSaid(outcome.value) ?? "The code is in your basket.";
    return await leadTo("/basket", { tone: "good", text }, [
      await keptCodeCookie.clear(),
      await basketCookieFor(outcome.value),
    ]);
  }
  const text = outcome.refusal.message;
  return outcome.refusal.waits_for
    ? await leadTo("/basket", { tone: "good", text }, [keep])
    : await leadTo("/basket", { tone: "problem", text }, [await keptCodeCookie.clear()]);
}

async function leadTo(path: string, message: FlashMessage, cookies: string[]): Promise<Response> {
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of [await flashMessage.write(message), ...cookies]) headers.append("Set-Cookie", cookie);
  return redirect(path, { status: 303, headers });
}
