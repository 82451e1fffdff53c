import { sealedGoodsNotice } from "@balance/compliance/sealed-goods-notice";
import type { BasketView } from "@balance/contracts/basket";
import { Link } from "react-router";
import { BasketTotals } from "../cart/basket-totals.tsx";
import { ReviewedLines } from "./reviewed-lines.tsx";

/**
 * What must be clear and prominent directly before the pay button: Consumer Contracts Regulations 2013 reg 14(2), and
 * ways to correct it, E-Commerce Regulations 2002 reg 11(1)(b).
 */
export function OrderReview({ basket }: { basket: BasketView }) {
  const chosen = basket.delivery_options.find((option) => option.id === basket.delivery_option_id);
  return (
    <section aria-labelledby="review" className="rounded-large border border-line bg-surface p-5 sm:p-7">
      <h3 id="review" className="mb-4 text-heading">
        Check your order
      </h3>
      <ReviewedLines basket={basket} />
      <BasketTotals basket={basket} />
      <div className="my-6 grid grid-cols-1 gap-5 border-y border-line py-6 sm:grid-cols-2">
        {basket.contact && <ReviewedAddress contact={basket.contact} />}
        {chosen && (
          <div>
            <ReviewedHeading
              title={chosen.kind === "collection" ? "Collection" : "Delivery"}
              to="/checkout?step=delivery"
            />
            <p>{chosen.name}</p>
            <p className="text-sm text-ink-soft">{chosen.description}</p>
          </div>
        )}
      </div>
      <div className="grid grid-cols-1 gap-3 text-sm">
        <p>
          <strong>Sealed products.</strong> {sealedGoodsNotice}
        </p>
        <p>
          <strong>Changing your mind.</strong> You can cancel for any reason until 14 days after the last of
          your order has arrived. Tell us in any clear way; we refund what you paid, with standard delivery,
          within 14 days of getting the goods back or proof that you posted them.{" "}
          <Link to="/delivery-and-returns" className="link">
            How to cancel and return
          </Link>
        </p>
        <p>
          By paying you order with an obligation to pay and accept our{" "}
          <Link to="/terms" className="link">
            terms of sale
          </Link>
          .
        </p>
      </div>
    </section>
  );
}

function ReviewedAddress({ contact }: { contact: NonNullable<BasketView["contact"]> }) {
  const lines = [contact.address_1, contact.address_2, contact.city, contact.postcode].filter(
    (line) => line !== "",
  );
  return (
    <div>
      <ReviewedHeading title="Recipient and address" to="/checkout?step=contact" />
      <p className="break-words">
        {contact.first_name} {contact.last_name}
        {lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <span className="block text-sm text-ink-soft">{contact.email}</span>
        {contact.phone && <span className="block text-sm text-ink-soft">{contact.phone}</span>}
      </p>
    </div>
  );
}

function ReviewedHeading({ title, to }: { title: string; to: string }) {
  return (
    <div className="mb-1 flex items-baseline justify-between gap-4">
      <h4 className="font-semibold">{title}</h4>
      <Link to={to} className="link inline-block py-1 text-sm">
        Edit<span className="sr-only"> {title.toLowerCase()}</span>
      </Link>
    </div>
  );
}
