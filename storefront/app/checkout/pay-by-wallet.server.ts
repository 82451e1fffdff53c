import type { RouterContextProvider } from "react-router";
import { saveContact, saveDelivery } from "../medusa/baskets.server.ts";
import type { Refused } from "../medusa/backend-client.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import { expressCookie } from "../session/express-cookie.server.ts";
import { contactFields, readContact } from "./contact-fields.ts";
import { leadTo, paymentAnswer, payResponse } from "./pay-response.server.ts";

/**
 * What the wallet's sheet says goes the way that a form at the checkout goes: contact, delivery, then the payment for
 * exactly the total that the sheet showed. The basket must be one that this browser's cookies name.
 */
export async function payByWallet(
  request: Request,
  context: Readonly<RouterContextProvider>,
  form: FormData,
): Promise<Response> {
  const basketId = await ownBasketId(request, form.get("basket_id"));
  if (!basketId) {
    return paymentAnswer(
      {
        status: "failed",
        message:
          "This express checkout is out of date: another one was begun after it. Nothing was charged. Close it and press the button again.",
      },
      409,
    );
  }
  const { errors, contact } = readContact(form);
  if (!contact) {
    const first = contactFields.find(({ name }) => errors[name]);
    return refused(`${first?.label ?? "Address"} in your wallet: ${(first && errors[first.name]) ?? ""}`);
  }
  const optionId = form.get("delivery_option_id");
  if (typeof optionId !== "string" || !/^\w{1,64}$/.test(optionId)) return refused("Choose a delivery.");
  try {
    const contacted = await saveContact(context, basketId, contact);
    if (!contacted.ok) return await refusedBy(contacted);
    const delivered = await saveDelivery(context, basketId, { delivery_option_id: optionId });
    if (!delivered.ok) return await refusedBy(delivered);
  } catch (error) {
    // A back end that is down was logged where it was called.
    if (error instanceof Error) console.error("express checkout", error);
    const message = "The shop didn’t answer in time. Nothing was charged. Wait a moment, then try again.";
    return paymentAnswer({ status: "failed", message }, 503);
  }
  return payResponse(context, basketId, form.get("shown_total_pence"));
}

/** The id, if it is the shopper's own basket or the one that a product page's express checkout began last. */
async function ownBasketId(request: Request, id: FormDataEntryValue | null): Promise<string | null> {
  const own = [await basketCookie.read(request), await expressCookie.read(request)];
  return own.find((cookie) => cookie?.id === id)?.id ?? null;
}

async function refusedBy({ status, refusal }: Refused): Promise<Response> {
  if (status === 404) return leadTo("/basket", "Your basket has expired.");
  return refused(Object.values(refusal.fields ?? {})[0] ?? refusal.message);
}

function refused(message: string): Response {
  return paymentAnswer({ status: "refused", message }, 400);
}
