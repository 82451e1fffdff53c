import type { BasketView } from "@balance/contracts/basket";
import { type ReactNode, useEffect, useRef } from "react";
import { data, Link, redirect, useRouteLoaderData } from "react-router";
import { BasketNotices } from "../cart/basket-notices.tsx";
import { canPayByWallet } from "../checkout/can-pay-by-wallet.ts";
import { readCurrentBasket } from "../cart/current-basket.server.ts";
import { saveCheckoutStep } from "../checkout/checkout-action.server.ts";
import { type CheckoutStep, checkoutSteps, furthestStep, shownStep } from "../checkout/checkout-step.ts";
import { emptyContact } from "@balance/contracts/empty-contact";
import { ContactForm } from "../checkout/contact-form.tsx";
import { DeliveryForm } from "../checkout/delivery-form.tsx";
import { ExpressSection } from "../checkout/express-section.tsx";
import { OrderSummary } from "../checkout/order-summary.tsx";
import { PaymentStep } from "../checkout/payment-step.tsx";
import { stripeSource } from "../checkout/stripe-source.server.ts";
import { cookiesAfterOrder } from "../session/cookies-after-order.server.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Price } from "../ui/price.tsx";
import { Tick } from "../ui/tick.tsx";
import type { loader as rootLoader } from "../root.tsx";
import type { Route } from "./+types/checkout";

export async function loader({ request, context, url }: Route.LoaderArgs) {
  const basket = await readCurrentBasket(request, context);
  if (basket?.status === "ordered" && basket.order_token) {
    throw redirect(`/orders/${encodeURIComponent(basket.order_token)}`, {
      headers: (await cookiesAfterOrder(request)).map((cookie): [string, string] => ["Set-Cookie", cookie]),
    });
  }
  if (!basket || basket.line_items.length === 0) throw redirect("/basket");
  const step = shownStep(url.searchParams.get("step"), basket);
  return data({ basket, step, stripe: stripeSource });
}

export function action({ request, context }: Route.ActionArgs) {
  return saveCheckoutStep(request, context);
}

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "no-store" });

export const meta: Route.MetaFunction = () => [{ name: "robots", content: "noindex" }];

const titles: Record<CheckoutStep, string> = {
  contact: "Contact and address",
  delivery: "Delivery",
  payment: "Payment",
};

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const { basket, stripe } = loaderData;
  const shop = useRouteLoaderData<typeof rootLoader>("root");
  const refused = actionData?.status === "refused" ? actionData : null;
  // A refused form stays, even where what it would replace was saved before.
  const step = refused?.step ?? loaderData.step;
  const refusedContact = refused?.step === "contact" ? refused : null;
  const refusedDelivery = refused?.step === "delivery" && !basket.delivery_option_id ? refused : null;
  const errors = (refusedContact ?? refusedDelivery)?.errors ?? [];

  return (
    <div className="page py-10 sm:py-16">
      <title>{`${errors.length > 0 ? "Error: " : ""}${titles[step]} – Checkout – Balance`}</title>
      <h1 className="text-title">Checkout</h1>
      <p className="mt-3 flex justify-between gap-4 text-lg lg:hidden">
        <span>
          {basket.item_count === 1 ? "1 item" : `${basket.item_count} items`}, delivery and VAT included
        </span>
        <Price pence={basket.total_pence} className="font-semibold" />
      </p>
      <div className="mt-8 grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        {/* On a phone after the steps: the payment step shows all of it again, directly before the button. */}
        <div
          className={`order-last lg:sticky lg:top-28 lg:self-start ${step === "payment" ? "max-lg:hidden" : ""}`}
        >
          <OrderSummary basket={basket} />
        </div>
        <div className="min-w-0">
          <BasketNotices notices={basket.notices} className="mb-6" />
          {errors.length > 0 && (
            <div className="mb-8">
              <ErrorSummary errors={errors} />
            </div>
          )}
          {step !== "delivery" && canPayByWallet(basket) && (
            <ExpressSection basket={basket} source={stripe} />
          )}
          <ol className="grid grid-cols-1 gap-2">
            <Step name="contact" shown={step} basket={basket} done={<ContactDone basket={basket} />}>
              <ContactForm
                values={refusedContact?.typed ?? basket.contact ?? emptyContact()}
                errors={refusedContact?.fieldErrors ?? {}}
              />
            </Step>
            <Step name="delivery" shown={step} basket={basket} done={<DeliveryDone basket={basket} />}>
              <DeliveryForm basket={basket} error={refusedDelivery?.errors[0]?.message} />
            </Step>
            <Step name="payment" shown={step} basket={basket} done={null}>
              <PaymentStep
                basket={basket}
                source={stripe}
                paymentsAreTests={shop?.paymentsAreTests ?? false}
                phone={shop?.trader?.phone ?? null}
              />
            </Step>
          </ol>
        </div>
      </div>
    </div>
  );
}

interface StepProps {
  name: CheckoutStep;
  shown: CheckoutStep;
  basket: BasketView;
  /** What was said in this step, while another is shown. */
  done: ReactNode;
  children: ReactNode;
}

/** One numbered step: open, or done and folded to what was said, or still ahead. */
function Step({ name, shown, basket, done, children }: StepProps) {
  const isOpen = name === shown;
  const isReached = checkoutSteps.indexOf(name) <= checkoutSteps.indexOf(furthestStep(basket));
  const heading = useFocusWhenOpened(isOpen);
  return (
    <li
      id={name}
      aria-current={isOpen ? "step" : undefined}
      className="border-t border-line py-6 last:border-b"
    >
      <div className="flex items-center gap-4">
        <span
          aria-hidden="true"
          className={`grid size-8 shrink-0 place-items-center rounded-full text-sm font-semibold ${
            isOpen || isReached ? "bg-tide text-on-tide" : "border border-control text-ink-soft"
          }`}
        >
          {isReached && !isOpen && done ? <Tick /> : checkoutSteps.indexOf(name) + 1}
        </span>
        <h2
          ref={heading}
          tabIndex={-1}
          className={`grow text-heading outline-none ${isOpen || isReached ? "" : "text-ink-soft"}`}
        >
          <span className="sr-only">Step {checkoutSteps.indexOf(name) + 1} of 3: </span>
          {titles[name]}
        </h2>
        {isReached && !isOpen && (
          <Link to={`/checkout?step=${name}`} className="link inline-block py-1" preventScrollReset>
            {done ? "Edit" : "Go on"}
            <span className="sr-only"> {titles[name].toLowerCase()}</span>
          </Link>
        )}
      </div>
      {isOpen && <div className="mt-6">{children}</div>}
      {!isOpen && isReached && done && <div className="mt-2 pl-12 text-ink-soft">{done}</div>}
    </li>
  );
}

function ContactDone({ basket: { contact } }: { basket: BasketView }) {
  if (!contact) return null;
  return (
    <p className="break-words">
      {contact.first_name} {contact.last_name}, {contact.address_1}, {contact.city}, {contact.postcode}
      <span className="block">{contact.email}</span>
    </p>
  );
}

function DeliveryDone({ basket }: { basket: BasketView }) {
  const chosen = basket.delivery_options.find((option) => option.id === basket.delivery_option_id);
  if (!chosen) return null;
  return (
    <p>
      {chosen.name}, {chosen.price_pence === 0 ? "free" : <Price pence={chosen.price_pence} />}
    </p>
  );
}

/** After a step was saved the next one takes the focus, so that it is heard and Tab goes on from there. */
function useFocusWhenOpened(isOpen: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) heading.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return heading;
}
