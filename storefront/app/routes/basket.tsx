import type { BasketView } from "@balance/contracts/basket";
import { useCallback, useEffect, useRef, useState } from "react";
import { data, Form, Link, useRevalidator } from "react-router";
import type { BasketAnswer } from "../cart/basket-answer.ts";
import { changeBasket } from "../cart/basket-action.server.ts";
import { BasketLine } from "../cart/basket-line.tsx";
import { BasketNotices } from "../cart/basket-notices.tsx";
import { BasketTotals } from "../cart/basket-totals.tsx";
import { basketDayMarkup } from "../cart/basket-day-markup.server.tsx";
import { basketCookieFor, readCurrentBasket } from "../cart/current-basket.server.ts";
import { DeliveryAndCards } from "../cart/delivery-and-cards.tsx";
import { DiscountCode } from "../cart/discount-code.tsx";
import { canPayByWallet } from "../checkout/can-pay-by-wallet.ts";
import { ExpressCheckoutOpener } from "../cart/express-checkout-opener.tsx";
import { FreeDeliveryProgress } from "../cart/free-delivery-progress.tsx";
import { QuantityField } from "../cart/quantity-field.tsx";
import { Mark } from "../layout/wordmark.tsx";
import { readBasketDay } from "../medusa/baskets.server.ts";
import { keptCodeCookie } from "../session/kept-code-cookie.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Route } from "./+types/basket";

export async function loader({ request, context }: Route.LoaderArgs) {
  const current = await readCurrentBasket(request, context);
  // An order is no basket any more; its link helps a shopper who closed the browser before seeing it.
  const orderToken = current?.status === "ordered" ? current.order_token : null;
  const basket = current?.status === "ordered" ? null : current;
  const day = basket && basket.line_items.length > 0 ? await readBasketDay(context, basket.id) : null;
  const keptCode = basket ? ((await keptCodeCookie.read(request))?.code ?? null) : null;
  return data(
    { basket, orderToken, keptCode, dayMarkup: basketDayMarkup(day) },
    basket ? { headers: { "Set-Cookie": await basketCookieFor(basket) } } : undefined,
  );
}

export function action({ request, context }: Route.ActionArgs) {
  return changeBasket(request, context);
}

/** A refusal may mean that the page is behind: another tab removed the line, say. */
export const shouldRevalidate = () => true;

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const meta: Route.MetaFunction = () => [
  { title: "Basket – Balance" },
  { name: "robots", content: "noindex" },
];

type Refused = Extract<BasketAnswer, { status: "refused" }>;

export default function Basket({ loaderData, actionData }: Route.ComponentProps) {
  const { basket, orderToken, keptCode, dayMarkup } = loaderData;
  const [message, setMessage] = useState("");
  const announce = useCallback((text: string) => setMessage(text), []);
  const refused = actionData?.status === "refused" ? actionData : null;
  const heading = useFocusAfterRemoval(basket?.line_items.length ?? 0);

  return (
    <div className="page py-10 sm:py-16">
      <h1 ref={heading} tabIndex={-1} className="text-title">
        Basket
      </h1>
      <p role="status" className="sr-only">
        {message}
      </p>
      {refused && <Refusal refused={refused} basket={basket} />}
      {basket && basket.line_items.length > 0 ? (
        <>
          <FilledBasket basket={basket} keptCode={keptCode} refused={refused} announce={announce} />
          <div dangerouslySetInnerHTML={{ __html: dayMarkup }} />
        </>
      ) : (
        <EmptyBasket orderToken={orderToken} />
      )}
    </div>
  );
}

interface FilledBasketProps {
  basket: BasketView;
  /** Waits for the email address. */
  keptCode: string | null;
  refused: Refused | null;
  announce: (message: string) => void;
}

function FilledBasket({ basket, keptCode, refused, announce }: FilledBasketProps) {
  const { revalidate } = useRevalidator();
  return (
    <div className="mt-8 grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
      <div>
        <BasketNotices notices={basket.notices} className="mb-6" />
        <ul className="divide-y divide-line border-y border-line">
          {basket.line_items.map((line) => (
            <BasketLine
              key={line.id}
              line={line}
              refused={refused?.subject === line.id ? refused : null}
              onMessage={announce}
            />
          ))}
        </ul>
        <p className="mt-6">
          <Link to="/shop" className="link inline-block py-1">
            Continue shopping
          </Link>
        </p>
      </div>
      <section
        aria-labelledby="summary"
        className="self-start rounded-large bg-sand p-6 sm:p-8 lg:sticky lg:top-28"
      >
        <h2 id="summary" className="mb-5 text-heading">
          Summary
        </h2>
        <div className="grid grid-cols-1 gap-6">
          <FreeDeliveryProgress {...basket} />
          <DiscountCode
            discount={basket.discount}
            keptCode={keptCode}
            refused={refused?.intent === "apply-code" ? refused : null}
            onMessage={announce}
          />
          <BasketTotals basket={basket} />
          <div className="grid grid-cols-1 gap-3">
            <ButtonLink to="/checkout" reloadDocument>
              Go to checkout
            </ButtonLink>
            {canPayByWallet(basket) && <ExpressCheckoutOpener basket={basket} refresh={revalidate} />}
          </div>
          <DeliveryAndCards />
        </div>
      </section>
    </div>
  );
}

/** What a plain form post was refused for. Something that was to be added can be corrected here: there is no other page. */
function Refusal({ refused, basket }: { refused: Refused; basket: BasketView | null }) {
  const isOnPage =
    refused.intent === "apply-code"
      ? (basket?.line_items.length ?? 0) > 0
      : basket?.line_items.some((line) => line.id === refused.subject);
  if (isOnPage) return null;
  return (
    <Notice
      tone="problem"
      role="alert"
      title={refused.intent === "add" ? "Not added" : undefined}
      className="mt-6"
    >
      {refused.intent !== "add" || !refused.subject ? (
        <p>{refused.message}</p>
      ) : (
        <Form method="post" noValidate className="flex flex-wrap items-end gap-4">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="variant_id" value={refused.subject} />
          <QuantityField of="what you chose" value={refused.typed} max={99} error={refused.message} />
          <Button type="submit">Add to basket</Button>
        </Form>
      )}
    </Notice>
  );
}

function EmptyBasket({ orderToken }: { orderToken: string | null }) {
  return (
    <div className="mt-6 grid grid-cols-1 gap-x-16 md:grid-cols-[minmax(0,42rem)_1fr] md:items-center">
      <div>
        {orderToken && (
          <Notice tone="good" className="mb-8">
            Your last basket is an order now.{" "}
            <Link to={`/orders/${orderToken}`} className="link inline-block font-semibold">
              View your order
            </Link>
          </Notice>
        )}
        <p className="text-lead text-ink-soft">
          Your basket is empty. Every product page shows the full label, what a day’s portion holds and what
          it costs, so you can take your time choosing.
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink to="/shop">See everything we sell</ButtonLink>
          <ButtonLink to="/articles" tone="secondary">
            Read our articles
          </ButtonLink>
        </p>
      </div>
      <Mark className="-rotate-12 justify-self-end max-md:hidden md:size-48 lg:size-64" />
    </div>
  );
}

/** The Remove button goes with its line; the focus it had goes to the heading instead of nowhere. */
function useFocusAfterRemoval(lines: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(lines);
  useEffect(() => {
    if (lines < before.current && document.activeElement === document.body) heading.current?.focus();
    before.current = lines;
  }, [lines]);
  return heading;
}
