import type { ContactAndAddress } from "@balance/contracts/basket";
import { data, redirect, type RouterContextProvider } from "react-router";
import { basketCookieFor } from "../cart/current-basket.server.ts";
import { type KeptCodeOutcome, tryKeptCode } from "../cart/kept-code.server.ts";
import { type BasketOutcome, saveContact, saveDelivery } from "../medusa/baskets.server.ts";
import type { Refused } from "../medusa/backend-client.server.ts";
import { signUpAtCheckout } from "../newsletter/sign-up-at-checkout.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import type { CheckoutAnswer } from "./checkout-answer.ts";
import { furthestStep } from "./checkout-step.ts";
import { type ContactErrors, contactFieldId, contactFields, readContact } from "./contact-fields.ts";

type Context = Readonly<RouterContextProvider>;

/**
 * Saves one step and leads on to the first that is not done; a refused form answers 400 with all that was typed.
 * Throws a redirect to the basket when that is gone, and a 400 for a form that is none of ours.
 */
export async function saveCheckoutStep(request: Request, context: Context) {
  const form = await request.formData();
  const cookie = await basketCookie.read(request);
  if (!cookie) throw await basketGone();
  const intent = form.get("intent");
  switch (typeof intent === "string" ? intent : "") {
    case "contact": {
      const { typed, errors, contact } = readContact(form);
      if (!contact) return refused(refusedContact(typed, errors));
      const outcome = await saveContact(context, cookie.id, contact);
      if (!outcome.ok) return refused(refusedContact(typed, await errorsOf(outcome)));
      await signUpAtCheckout(context, request, form, contact);
      return leadOn(await tryKeptCode(request, context, outcome.value));
    }
    case "delivery": {
      const outcome = await chooseDelivery(context, cookie.id, form.get("delivery_option_id"));
      if (!outcome.ok) {
        if (outcome.status === 404) throw await basketGone();
        const errors = [{ fieldId: "delivery", message: outcome.refusal.message }];
        return refused({ status: "refused", step: "delivery", errors });
      }
      // Sent while the shopper is still choosing, so that the summary shows the exact total.
      if (form.get("stay") === "yes") return data<CheckoutAnswer>({ status: "saved" });
      return leadOn({ basket: outcome.value, said: null, cookies: [] });
    }
    default:
      throw data("This form is not one of the checkout's.", { status: 400 });
  }
}

async function chooseDelivery(
  context: Context,
  basketId: string,
  optionId: FormDataEntryValue | null,
): Promise<BasketOutcome> {
  if (typeof optionId === "string" && optionId !== "" && optionId.length <= 64) {
    return saveDelivery(context, basketId, { delivery_option_id: optionId });
  }
  return {
    ok: false,
    status: 400,
    refusal: { type: "invalid_data", message: "Choose how you would like to get your order." },
  };
}

/** With what the address made of a code that waited for it. */
async function leadOn({ basket, said, cookies }: KeptCodeOutcome): Promise<never> {
  const step = furthestStep(basket);
  const headers = new Headers();
  for (const cookie of [await basketCookieFor(basket), ...cookies]) headers.append("Set-Cookie", cookie);
  if (said) {
    const tone = basket.discount?.applied ? "good" : "problem";
    headers.append("Set-Cookie", await flashMessage.write({ tone, text: said }));
  }
  throw redirect(`/checkout?step=${step}#${step}`, { status: 303, headers });
}

function refused(answer: CheckoutAnswer) {
  return data(answer, { status: 400 });
}

function refusedContact(
  typed: ContactAndAddress,
  fieldErrors: ContactErrors & { form?: string },
): CheckoutAnswer {
  const errors = contactFields.flatMap(({ name }) => {
    const message = fieldErrors[name];
    return message ? [{ fieldId: contactFieldId(name), message }] : [];
  });
  if (fieldErrors.form) errors.push({ fieldId: "contact", message: fieldErrors.form });
  return { status: "refused", step: "contact", typed, fieldErrors, errors };
}

/** The back end names fields as the form does; a refusal about none of them is about the form. */
async function errorsOf({ status, refusal }: Refused): Promise<ContactErrors & { form?: string }> {
  if (status === 404) throw await basketGone();
  const errors: ContactErrors & { form?: string } = {};
  for (const { name } of contactFields) {
    const message = refusal.fields?.[name];
    if (message) errors[name] = message;
  }
  return Object.keys(errors).length > 0 ? errors : { form: refusal.message };
}

async function basketGone(): Promise<Response> {
  const text = "Your basket has expired. Please add what you would like again.";
  return redirect("/basket", {
    status: 303,
    headers: { "Set-Cookie": await flashMessage.write({ tone: "problem", text }) },
  });
}
