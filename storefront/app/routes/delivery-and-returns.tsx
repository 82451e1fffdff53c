import { formatPence } from "@balance/money/format-pence";
import { Link } from "react-router";
import { deliveryTerms } from "../delivery/delivery-terms.ts";
import { TextPage } from "../layout/text-page.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/delivery-and-returns";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Delivery and returns",
    description:
      "What delivery costs, where we deliver, how to cancel an order and what happens when something is wrong.",
    path: "/delivery-and-returns",
  });
}

export default function DeliveryAndReturns() {
  const { trader } = useShopDetails();
  const { tracked48Pence, tracked24Pence, freeFromPence } = deliveryTerms;
  return (
    <TextPage
      title="Delivery and returns"
      lead="We deliver in Great Britain, and you can collect from the spa for free. You have 14 days to change your mind about anything still sealed."
    >
      <h2>What delivery costs</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Way</th>
            <th scope="col">How long</th>
            <th scope="col">Price per order</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Tracked 48</th>
            <td>2 to 3 working days</td>
            <td>
              {formatPence(tracked48Pence)}; free over {formatPence(freeFromPence)} of goods after any
              discount
            </td>
          </tr>
          <tr>
            <th scope="row">Tracked 24</th>
            <td>1 to 2 working days</td>
            <td>{formatPence(tracked24Pence)}</td>
          </tr>
          <tr>
            <th scope="row">Collect from the spa</th>
            <td>When we write that it is ready</td>
            <td>Free</td>
          </tr>
        </tbody>
      </table>
      <p>
        Times are from the carrier’s own service and count from the day we send. Whatever happens, an order
        arrives within 30 days of the purchase, or you can cancel it and get all your money back.
      </p>
      <h2>Where we deliver</h2>
      <p>
        To addresses in England, Scotland and Wales. We don’t deliver to Northern Ireland, the Channel
        Islands, the Isle of Man or abroad: other food rules apply there and our labels are made for Great
        Britain. You are welcome to collect from the spa wherever you live.
      </p>
      <p>
        Every pack we send has at least 90 days left before its best-before date, and longer for packs that
        last longer.
      </p>

      <h2 id="cancel">If you change your mind</h2>
      <p>
        You can cancel an order within 14 days of the day its last item reaches you, without giving a reason.
        Any clear statement will do: write to{" "}
        {trader ? (
          <a href={`mailto:${trader.email}`}>{trader.email}</a>
        ) : (
          <Link to="/contact">our address</Link>
        )}
        , call us or post a letter. You may use the form below, but don’t have to.
      </p>
      <p>
        Send the goods back within 14 days of telling us; you pay the return postage. Within 14 days of
        receiving them, or your proof of posting, we refund what you paid for them and the standard delivery
        charge, to the card you paid with. We may take off what an item has lost in value by handling beyond
        what is needed to see what it is.
      </p>
      <h3>Sealed goods</h3>
      <p>
        Most of what we sell is sealed for health and hygiene reasons. You can cancel within 14 days if the
        inner seal is unbroken. If you break the inner seal after delivery you lose the right to cancel. This
        does not affect your rights if it is faulty or not as described.
      </p>
      <p>Food that comes back to us is never sold again.</p>
      <h3>Cancellation form</h3>
      <div className="rounded-medium bg-sand px-5 py-4 leading-loose">
        To Balance{trader ? `, ${trader.address.slice(1).join(", ")}, ${trader.email}` : ""}:
        <br />I hereby give notice that I cancel my contract of sale of the following goods: …
        <br />
        Ordered on / received on: …
        <br />
        Order number: …
        <br />
        Name and address: …
        <br />
        Signature (only on paper) and date: …
      </div>

      <h2>If something is wrong</h2>
      <p>
        If an item is damaged, faulty or not what the page said, tell us. Within 30 days you can reject it and
        get your money back; after that you can have it replaced, and if that fails a refund. Return postage
        is ours then. Your statutory rights are not affected by anything on this page.
      </p>
    </TextPage>
  );
}
