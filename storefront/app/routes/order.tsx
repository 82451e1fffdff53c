import type { OrderDocument } from "@balance/contracts/order-document";
import type { OrderPage } from "@balance/contracts/payment";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { LinePicture } from "../cart/line-picture.tsx";
import { goodsLabelsMarkup } from "../catalogue/goods-labels-markup.server.tsx";
import { parcelsMarkup } from "../catalogue/parcels-markup.server.tsx";
import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { readOrderPage } from "../medusa/payments.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Price } from "../ui/price.tsx";
import type { Route } from "./+types/order";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { order, documents, parcels, labels } = await readOrderPage(context, params.token);
  const written = handOverMarkup(context, {
    parcels: parcelsMarkup(parcels),
    "goods-labels": goodsLabelsMarkup(labels),
  });
  return { order, documents, written };
}

export const headers: Route.HeadersFunction = () => ({
  "Cache-Control": "no-store",
  // The address is the key to the page: it must not travel on with a click.
  "Referrer-Policy": "no-referrer",
});

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `Order ${loaderData.order.order_number} – Balance` : "Order not found – Balance" },
  { name: "robots", content: "noindex" },
];

const dateAndTime = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/London",
});

const standing: Record<OrderPage["status"], { title: string; text: string }> = {
  payment_pending: {
    title: "Your order is placed, and your payment is being confirmed",
    text: "You don’t need to do anything, and please don’t pay again. We write to you if your bank has a question.",
  },
  placed: { title: "Thank you, your order is placed", text: "We check and pack it next." },
  packed: { title: "Your order is packed", text: "It leaves us next." },
  ready: { title: "Your order is ready to collect", text: "It waits for you at the spa." },
  sent: { title: "Your order is on its way", text: "It was handed to the carrier." },
  delivered: { title: "Your order has arrived", text: "We hope all is as you expected." },
  cancelled: { title: "This order was cancelled", text: "Nothing more will be charged or sent." },
  refunded: { title: "This order was refunded", text: "The money goes back to the card you paid with." },
};

export default function Order({ loaderData: { order, documents, written }, params }: Route.ComponentProps) {
  const { title, text } = standing[order.status];
  return (
    <div className="page py-10 sm:py-16">
      <p className="mb-3 font-semibold text-ink-soft">
        Order {order.order_number}, {dateAndTime.format(new Date(order.placed_at))}
      </p>
      <h1 className="text-title">{title}</h1>
      <p className="mt-5 max-w-2xl text-lead text-ink-soft">
        {text} The confirmation goes to{" "}
        <span className="font-semibold wrap-anywhere text-ink">{order.email}</span>.
      </p>
      <div className="mt-10 grid grid-cols-1 gap-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <div>
          <Lines order={order} />
          <Totals order={order} />
          <ServerWritten id="parcels" sent={written} />
        </div>
        <div className="grid content-start gap-8 rounded-large bg-sand p-6 sm:p-8">
          <Documents documents={documents} token={params.token} />
          <Address order={order} />
          <WhatNext order={order} />
          <Cancelling />
        </div>
      </div>
      <ServerWritten id="goods-labels" sent={written} />
      <p className="mt-12 print:hidden">
        <ButtonLink to="/shop" tone="secondary">
          Back to the shop
        </ButtonLink>
      </p>
    </div>
  );
}

function Lines({ order }: { order: OrderPage }) {
  return (
    <>
      <h2 className="mb-4 text-heading">What you ordered</h2>
      <ul className="divide-y divide-line border-y border-line">
        {order.line_items.map((line) => (
          <li key={line.sku} className="flex items-start gap-4 py-5">
            <LinePicture
              picture={line.picture_url ? { url: line.picture_url, alt: "" } : null}
              size="small"
            />
            <p className="min-w-0 grow leading-snug">
              {line.product_handle ? (
                <Link to={`/products/${line.product_handle}`} className="font-semibold hover:underline">
                  {line.product_title}
                </Link>
              ) : (
                <span className="font-semibold">{line.product_title}</span>
              )}
              <span className="block text-sm text-ink-soft">
                {line.variant_title}, {line.quantity} × <Price pence={line.unit_price_pence} />
              </span>
            </p>
            <Price pence={line.unit_price_pence * line.quantity} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Totals({ order }: { order: OrderPage }) {
  return (
    <dl className="mt-5 ml-auto grid max-w-sm gap-2">
      <Row name="Goods">
        <Price pence={order.goods_pence} />
      </Row>
      {order.discount_pence > 0 && (
        <Row name={`Discount ${order.discount_code ?? ""}`}>
          <Price pence={-order.discount_pence} />
        </Row>
      )}
      <Row name={order.delivery_name}>
        {order.delivery_pence === 0 ? "Free" : <Price pence={order.delivery_pence} />}
      </Row>
      <Row name="Total" strong>
        <Price pence={order.total_pence} />
      </Row>
      <Row name="VAT included">
        <Price pence={order.vat_pence} />
      </Row>
      {order.refunded_pence > 0 && (
        <Row name="Refunded">
          <Price pence={order.refunded_pence} />
        </Row>
      )}
    </dl>
  );
}

function Row({ name, strong = false, children }: { name: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={`flex justify-between gap-4 ${strong ? "border-t border-line pt-3 text-lg font-semibold" : ""}`}
    >
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const documentNames: Record<OrderDocument["kind"], string> = {
  invoice: "invoice",
  credit_note: "credit note",
  debit_note: "debit note",
};

/** A plain link: the PDF is no page of this app, and opens without JavaScript. */
function Documents({ documents, token }: { documents: OrderDocument[]; token: string }) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-xl">For your records</h2>
      <ul>
        {documents.map(({ kind, number, is_vat_document, gross_pence }) => (
          <li key={number}>
            <a
              href={`/orders/${token}/${kind === "invoice" ? "invoice" : number}.pdf`}
              className="link inline-block py-1"
            >
              {is_vat_document ? `VAT ${documentNames[kind]}` : capitalised(documentNames[kind])} {number}{" "}
              (PDF)
            </a>
            {kind !== "invoice" && (
              <>
                {" "}
                <Price pence={gross_pence} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Address({ order: { address, delivery_name } }: { order: OrderPage }) {
  const lines = [address.address_1, address.address_2, address.city, address.postcode].filter(
    (line) => line !== "",
  );
  return (
    <section>
      <h2 className="mb-2 text-xl">{delivery_name}</h2>
      <p className="break-words">
        {address.first_name} {address.last_name}
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {address.phone && <span className="block">{address.phone}</span>}
      </p>
    </section>
  );
}

function WhatNext({ order }: { order: OrderPage }) {
  if (order.status === "cancelled" || order.status === "refunded" || order.status === "delivered")
    return null;
  return (
    <section>
      <h2 className="mb-2 text-xl">What happens next</h2>
      <ol className="grid list-decimal gap-2 pl-5">
        <li>You get this confirmation by mail; keep it, it holds your rights and the cancellation form.</li>
        {order.status !== "sent" && (
          <li>We write to you again when your order leaves us, or is ready to collect.</li>
        )}
        <li>This page always shows where it is. Keep the link to yourself: it opens your order.</li>
      </ol>
    </section>
  );
}

function Cancelling() {
  return (
    <section>
      <h2 className="mb-2 text-xl">Changing your mind</h2>
      <p>
        You can cancel until 14 days after the last item has arrived, sealed products only with the inner seal
        unbroken. Your rights when something is faulty or not as described stay as they are.
      </p>
      <p className="mt-2">
        <Link to="/delivery-and-returns" className="link inline-block py-1">
          How to cancel and return
        </Link>
      </p>
    </section>
  );
}
