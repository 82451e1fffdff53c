import type { ReactNode } from "react";
import { Link, type MetaDescriptor } from "react-router";
import { BasketNotices } from "../cart/basket-notices.tsx";
import { BasketTotals } from "../cart/basket-totals.tsx";
import { goodsLabelsMarkup } from "../catalogue/goods-labels-markup.server.tsx";
import { readOwnBasket } from "../checkout/own-basket.server.ts";
import { ReviewedLines } from "../checkout/reviewed-lines.tsx";
import { takePaymentLink } from "../checkout/take-payment-link.server.ts";
import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { readPaymentLink } from "../medusa/phone-orders.server.ts";
import { putAsideCookie } from "../session/put-aside-cookie.server.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Route } from "./+types/pay";

/** Changes nothing: mail programs and scanners open links by themselves. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { state, basket_id, payable_until, basket, labels } = await readPaymentLink(context, params.token);
  const [own, aside] = await Promise.all([
    basket && readOwnBasket(request, context, basket_id),
    putAsideCookie.read(request),
  ]);
  const written = handOverMarkup(context, { "goods-labels": goodsLabelsMarkup(labels) });
  return {
    state,
    payable_until,
    // the address is shown at the checkout, to a person who asked for it, and not to all that open the link
    basket: basket && { ...basket, contact: null },
    ownCount: own?.count ?? 0,
    asideCount: aside?.count ?? 0,
    written,
  };
}

export function action({ params, request, context }: Route.ActionArgs) {
  return takePaymentLink(request, context, params.token);
}

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const meta = (): MetaDescriptor[] => [
  { title: "Pay your order – Balance" },
  { name: "robots", content: "noindex" },
  // the address of this page is a secret; "no-referrer" would also hide the Origin of its own form
  { name: "referrer", content: "same-origin" },
];

export default function Pay({ loaderData }: Route.ComponentProps) {
  const { state, payable_until, basket, ownCount, asideCount, written } = loaderData;
  return (
    <div className="page py-10 sm:py-16">
      <div className="max-w-3xl">
        {basket ? (
          <>
            <h1 className="text-title">Your order is ready to pay</h1>
            <p className="mt-5 text-lead text-ink-soft">
              You ordered this with us on the phone. Nothing is charged before you press Pay on the next page,
              where your address and delivery are filled in. You can pay until {dateAndTime(payable_until)}.
            </p>
            <BasketNotices notices={basket.notices} className="mt-6" />
            <section
              aria-labelledby="order"
              className="mt-8 rounded-large border border-line bg-surface p-5 sm:p-7"
            >
              <h2 id="order" className="mb-4 text-heading">
                Your order
              </h2>
              <ReviewedLines basket={basket} />
              <BasketTotals basket={basket} />
            </section>
            {ownCount > 0 && (
              <Notice className="mt-6" title="You have a basket of your own here">
                It holds {items(ownCount)}. We put it aside, and you get it back once this order is paid.
              </Notice>
            )}
            <form method="post" className="mt-8">
              <input type="hidden" name="intent" value="pay" />
              <Button type="submit" className="min-h-16 w-full px-10 text-lg sm:w-auto">
                Go on to payment
              </Button>
            </form>
          </>
        ) : (
          <Ended state={state} until={payable_until} />
        )}
        {asideCount > 0 && (
          <form method="post" className="mt-4">
            <input type="hidden" name="intent" value="back" />
            <Button type="submit" tone="secondary" className="w-full sm:w-auto">
              Back to my own basket with {items(asideCount)}
            </Button>
          </form>
        )}
      </div>
      <ServerWritten id="goods-labels" sent={written} />
    </div>
  );
}

/** Why there is nothing to pay here, and what to do. */
function Ended({ state, until }: { state: Route.ComponentProps["loaderData"]["state"]; until: string }) {
  const phone = useShopDetails().trader?.phone;
  const call = phone ? (
    <>
      call us on{" "}
      <a className="link" href={`tel:${phone.replaceAll(" ", "")}`}>
        {phone}
      </a>
    </>
  ) : (
    <>
      <Link to="/contact" className="link">
        write to us
      </Link>
    </>
  );
  if (state === "paid")
    return (
      <Page title="This order is paid">
        Thank you. Our confirmation in your inbox has the link to your order. If you can’t find it, {call}.
      </Page>
    );
  if (state === "called_off")
    return (
      <Page title="This order was called off">
        It can’t be paid any more, and nothing was charged. If you still want it, {call}.
      </Page>
    );
  return (
    <Page title="The time to pay this order is over">
      It could be paid until {dateAndTime(until)}. Nothing was charged. If you still want it, {call}, and we
      send you the link again.
    </Page>
  );
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="text-title">{title}</h1>
      <p className="mt-5 text-lead text-ink-soft">{children}</p>
    </>
  );
}

const moment = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});

/** "Wednesday 25 November at 14:05" in the United Kingdom. */
function dateAndTime(iso: string): string {
  return moment.format(new Date(iso));
}

function items(count: number): string {
  return count === 1 ? "1 item" : `${count} items`;
}
