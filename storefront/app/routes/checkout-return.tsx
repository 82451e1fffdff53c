import { useEffect } from "react";
import { data, Link, redirect, type RouterContextProvider, useRevalidator } from "react-router";
import { BackendUnavailable } from "../medusa/backend-client.server.ts";
import { settlePayment } from "../medusa/payments.server.ts";
import { basketCookie } from "../session/basket-cookie.server.ts";
import { cookiesAfterOrder } from "../session/cookies-after-order.server.ts";
import { expressCookie } from "../session/express-cookie.server.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import type { Route } from "./+types/checkout-return";

const paymentIntentId = /^pi_[A-Za-z0-9_]{1,120}$/;
const askAgainAfterMs = 2_500;

/** Where the bank's page leads back to. The address proves nothing: the back end asks Stripe what became of the payment. */
export async function loader({ request, context, url }: Route.LoaderArgs) {
  const id = url.searchParams.get("payment_intent") ?? "";
  if (!paymentIntentId.test(id)) throw redirect("/checkout");
  const settlement = await settle(context, id);
  const own = await basketCookie.read(request);
  const express = await expressCookie.read(request);

  switch (settlement.status) {
    case "ordered": {
      const cookies = [
        { own, after: () => cookiesAfterOrder(request) },
        { own: express, after: async () => [await expressCookie.clear()] },
      ];
      const paid = cookies.find((candidate) => candidate.own?.id === settlement.basket_id);
      // The order shows a name and an address. Who brings only the id of a payment, without the basket that it paid (an
      // app's own browser came back from the bank, say), gets the link by mail instead.
      if (!paid) return data({ state: "ordered elsewhere" as const });
      throw redirect(`/orders/${encodeURIComponent(settlement.order_token)}`, {
        headers: (await paid.after()).map((cookie): [string, string] => ["Set-Cookie", cookie]),
      });
    }
    case "not_paid":
    case "released": {
      // An express checkout is begun again where it was; the basket at the checkout is another one.
      const isExpress = express !== null && express.id === settlement.basket_id;
      throw redirect(isExpress ? `/products/${express.handle}` : "/checkout", {
        headers: { "Set-Cookie": await flashMessage.write({ tone: "problem", text: settlement.message }) },
      });
    }
    case "processing":
      return data({ state: "processing" as const });
    case "unknown":
      throw redirect("/checkout", {
        headers: {
          "Set-Cookie": await flashMessage.write({
            tone: "problem",
            text: "We don’t know that payment. If you have paid and hear nothing from us by mail, please call us.",
          }),
        },
      });
  }
}

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const meta: Route.MetaFunction = ({ loaderData }) => [
  {
    title:
      loaderData?.state === "processing" ? "Confirming your payment – Balance" : "Order placed – Balance",
  },
  { name: "robots", content: "noindex" },
];

export default function CheckoutReturn({ loaderData }: Route.ComponentProps) {
  return (
    <section className="page max-w-3xl py-16 sm:py-24">
      {loaderData.state === "processing" ? <Processing /> : <OrderedElsewhere />}
    </section>
  );
}

/**
 * Asks again by script. No meta refresh: it would take the page from under a reader without warning (WCAG 2.2, 2.2.1);
 * who has no script by now has the link, and the mail comes anyway.
 */
function Processing() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(() => void revalidate(), askAgainAfterMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <>
      <h1 className="text-title">Confirming your payment</h1>
      <p role="status" className="mt-5 text-lead text-ink-soft">
        Your bank is still answering. This page checks every few seconds and goes on by itself. You can close
        it, too: the confirmation comes by mail.
      </p>
      <p className="mt-8">
        <ButtonLink to="" reloadDocument tone="secondary">
          Check now
        </ButtonLink>
      </p>
    </>
  );
}

function OrderedElsewhere() {
  return (
    <>
      <h1 className="text-title">Your order is placed</h1>
      <p className="mt-5 text-lead text-ink-soft">
        Thank you. The payment went through, and the confirmation is on its way to your inbox, with a link to
        your order. We don’t show the order here, because it was begun in another browser.
      </p>
      <p className="mt-8">
        <Link to="/contact" className="link">
          No mail after ten minutes? Tell us
        </Link>
      </p>
    </>
  );
}

async function settle(context: Readonly<RouterContextProvider>, paymentIntent: string) {
  try {
    const outcome = await settlePayment(context, { payment_intent_id: paymentIntent });
    return outcome.ok ? outcome.value : ({ status: "unknown" } as const);
  } catch (error) {
    if (!(error instanceof BackendUnavailable)) throw error;
    // Paid or not, we can't say yet; the page asks again, and so do the webhook and the sweeper.
    console.error("settlement", error);
    return { status: "processing" } as const;
  }
}
