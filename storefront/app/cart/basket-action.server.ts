import type { BasketView } from "@balance/contracts/basket";
import { formatPence } from "@balance/money/format-pence";
import { data, redirect, type RouterContextProvider } from "react-router";
import {
  applyDiscountCode,
  type BasketOutcome,
  removeDiscountCode,
  removeLineItem,
  updateLineItem,
} from "../medusa/baskets.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import { keptCodeCookie } from "../session/kept-code-cookie.server.ts";
import type { BasketAnswer } from "./basket-answer.ts";
import { addToCurrentBasket, basketCookieFor } from "./current-basket.server.ts";
import { type KeptCodeOutcome, tryKeptCode } from "./kept-code.server.ts";
import { checkQuantity } from "./quantity.ts";

type Context = Readonly<RouterContextProvider>;
/** `kept_code`: refused only for now, so the browser keeps it. */
type Refused = Extract<BasketAnswer, { status: "refused" }> & { kept_code?: string };
type Done = { status: "done"; basket: BasketView; message: string };
type Result = Done | Refused;

const startKeyPattern = /^[0-9a-f]{32}$/;
const longestId = 64;
/** As the back end takes it. */
const longestCode = 64;

/**
 * Everything that a form can do to the basket. Sent by script it answers with data; sent as a plain form it redirects
 * to the basket with a message, or answers 400 with the basket page, where what was typed is shown again.
 * Throws a 400 for a form that is none of ours.
 */
export async function changeBasket(request: Request, context: Context) {
  const form = await request.formData();
  const result = await resultOf(request, context, form);
  const headers = new Headers();
  if (result.status === "refused") {
    const { kept_code, ...answer } = result;
    if (kept_code) headers.append("Set-Cookie", await keptCodeCookie.write({ code: kept_code }));
    return data(answer satisfies BasketAnswer, { status: 400, headers });
  }
  const { basket, said, cookies } = await afterChange(request, context, form, result.basket);
  for (const cookie of [await basketCookieFor(basket), ...cookies]) headers.append("Set-Cookie", cookie);
  const message = [result.message, said].filter(Boolean).join(" ");
  if (sentByScript(request)) return data({ status: "done", message } satisfies BasketAnswer, { headers });
  headers.append("Set-Cookie", await flashMessage.write({ tone: "good", text: message }));
  throw redirect("/basket", { status: 303, headers });
}

/** A code that was typed or removed replaces the one that the browser keeps; any other change lets it be tried. */
async function afterChange(
  request: Request,
  context: Context,
  form: FormData,
  basket: BasketView,
): Promise<KeptCodeOutcome> {
  const isAboutCode = ["apply-code", "remove-code"].includes(text(form, "intent"));
  return isAboutCode
    ? { basket, said: null, cookies: [await keptCodeCookie.clear()] }
    : await tryKeptCode(request, context, basket);
}

function resultOf(request: Request, context: Context, form: FormData): Promise<Result> {
  switch (text(form, "intent")) {
    case "add":
      return add(request, context, form);
    case "update":
      return update(request, context, form);
    case "remove":
      return remove(request, context, form);
    case "apply-code":
      return applyCode(request, context, form);
    case "remove-code":
      return changeExisting(
        request,
        { intent: "remove-code", typed: "", subject: "" },
        (id) => removeDiscountCode(context, id),
        "Discount code removed.",
      );
    default:
      throw data("This form is not one of the basket's.", { status: 400 });
  }
}

async function add(request: Request, context: Context, form: FormData): Promise<Result> {
  const subject = shortText(form, "variant_id");
  const typed = text(form, "quantity");
  const refused = (message: string): Refused => ({
    status: "refused",
    intent: "add",
    typed,
    subject,
    message,
  });
  if (!subject) return refused("Choose what to add first.");
  const check = checkQuantity(form.get("quantity"));
  if (!check.ok) return refused(check.message);
  const startKey = text(form, "start_key");
  const outcome = await addToCurrentBasket(
    request,
    context,
    { variant_id: subject, quantity: check.quantity },
    startKeyPattern.test(startKey) ? startKey : undefined,
  );
  if (!outcome.ok) return refused(outcome.refusal.message);
  const line = outcome.value.line_items.find((candidate) => candidate.variant_id === subject);
  const what = line ? `${line.product_title}, ${line.variant_title},` : "It";
  return done(outcome.value, `${what} is in your basket.`);
}

function update(request: Request, context: Context, form: FormData): Promise<Result> {
  const about = {
    intent: "update",
    typed: text(form, "quantity"),
    subject: shortText(form, "line_item_id"),
  } as const;
  const check = checkQuantity(form.get("quantity"));
  if (!check.ok) {
    const message =
      about.typed.trim() === "0" ? "To take it out of the basket, press Remove." : check.message;
    return Promise.resolve({ status: "refused", ...about, message });
  }
  return changeExisting(
    request,
    about,
    (id) => updateLineItem(context, id, about.subject, { quantity: check.quantity }),
    "Quantity changed.",
  );
}

function remove(request: Request, context: Context, form: FormData): Promise<Result> {
  const about = { intent: "remove", typed: "", subject: shortText(form, "line_item_id") } as const;
  return changeExisting(
    request,
    about,
    (id) => removeLineItem(context, id, about.subject),
    "Taken out of your basket.",
  );
}

async function applyCode(request: Request, context: Context, form: FormData): Promise<Result> {
  const typed = text(form, "code");
  const about = { intent: "apply-code", typed, subject: "" } as const;
  const code = typed.trim();
  const refused = (message: string): Refused => ({ status: "refused", ...about, message });
  if (code === "") return refused("Enter a discount code first.");
  if (code.length > longestCode)
    return refused(`That is too long for a code of ours: they have up to ${longestCode} characters.`);
  return changeExisting(
    request,
    about,
    (id) => applyDiscountCode(context, id, { code }),
    "Discount code added.",
  );
}

/** Runs a change on this shopper's basket; a basket that is gone is told, and the page shows the empty one. */
async function changeExisting(
  request: Request,
  about: Pick<Refused, "intent" | "typed" | "subject">,
  change: (basketId: string) => Promise<BasketOutcome>,
  message: string,
): Promise<Result> {
  const cookie = await basketCookie.read(request);
  const refused = (text: string): Refused => ({ status: "refused", ...about, message: text });
  if (!cookie) return refused("Your basket has expired. Please add what you would like again.");
  const outcome = await change(cookie.id);
  if (outcome.ok) return done(outcome.value, message);
  if (outcome.status === 404)
    return refused("That is no longer in your basket. What you see now is up to date.");
  const keptCode =
    outcome.refusal.waits_for && about.intent === "apply-code" ? about.typed.trim() : undefined;
  return { ...refused(outcome.refusal.message), kept_code: keptCode };
}

function done(basket: BasketView, what: string): Done {
  const items = basket.item_count === 1 ? "1 item" : `${basket.item_count} items`;
  const now =
    basket.item_count === 0 ? "It is empty now." : `${items}, total ${formatPence(basket.total_pence)}.`;
  return { status: "done", basket, message: `${what} ${now}` };
}

/** React Router's own fetches carry this suffix; a plain form post does not. */
function sentByScript(request: Request): boolean {
  return new URL(request.url).pathname.endsWith(".data");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** An id of ours, or nothing: no id is longer. */
function shortText(form: FormData, name: string): string {
  const value = text(form, name);
  return value.length <= longestId ? value : "";
}
