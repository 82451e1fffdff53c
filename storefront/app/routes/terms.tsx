import { Link } from "react-router";
import { TextPage } from "../layout/text-page.tsx";
import { nameAndAddress } from "../layout/name-and-address.ts";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/terms";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Terms of sale",
    description: "The terms on which Balance sells: how an order is made, what is paid, and your rights.",
    path: "/terms",
  });
}

export default function Terms() {
  const { trader } = useShopDetails();
  return (
    <TextPage
      title="Terms of sale"
      lead="The terms for everything you buy in this shop, in plain words. They take nothing away from your rights as a consumer."
    >
      <h2>1. Who you buy from</h2>
      {trader ? (
        <p>
          {nameAndAddress(trader)} ({trader.legal_form}). Phone {trader.phone}, email{" "}
          <a href={`mailto:${trader.email}`}>{trader.email}</a>.
          {trader.company_number && ` Company number: ${trader.company_number}.`}
          {trader.vat_number && ` VAT number: ${trader.vat_number}.`}
        </p>
      ) : (
        <p>
          Balance, Cornwall; our details are on the <Link to="/contact">contact page</Link>.
        </p>
      )}
      <h2>2. How an order is made</h2>
      <p>
        You put goods in the basket, tell us where they go, and see everything once more before you pay: each
        item, its price, the discount, delivery and the total. You can change any of it there. By pressing
        “Pay now” you offer to buy for that total.
      </p>
      <p>
        The contract is made when the order page confirms it; an email repeats it with these terms and how to
        cancel. Your card is charged only for an order that exists. If we can’t accept it, because the last
        pack has just gone, say, nothing is charged and we tell you why.
      </p>
      <p>Contracts are made in English. We keep each order, and you find yours by the link in its email.</p>
      <h2>3. Prices and payment</h2>
      <p>
        Prices are in pounds sterling and include VAT. Delivery comes on top and is shown beside each price,
        in the basket and before you pay. You pay by card through Stripe; we never see your card number.
      </p>
      <p>
        If a price was plainly wrong and you could have recognised it, we may cancel the order and refund it
        in full at once.
      </p>
      <h2>4. Discount codes</h2>
      <p>
        A code applies to goods, not to delivery or treatments. One code an order. Its own conditions are told
        where it is given and, when it doesn’t apply, in the basket.
      </p>
      <h3 id="welcome-code">The welcome code of the newsletter</h3>
      <p>
        Whoever signs up for the newsletter and confirms their email gets one personal code for 10 % off the
        first order, by email and on the page after the confirmation. It is for new customers only, works
        once, for the address it was sent to, and for 90 days. It takes 10 % off products, not off delivery,
        treatments or deposits, and can’t be used with another code. If an order with it is cancelled before
        we send it, the code works again. Leaving the newsletter does not end it.
      </p>
      <h2>5. Delivery, cancelling, returns</h2>
      <p>
        They are on the page <Link to="/delivery-and-returns">Delivery and returns</Link>, which is part of
        these terms: Great Britain only, 14 days to cancel, and what applies to sealed goods. Goods are at our
        risk until they reach you.
      </p>
      <h2>6. What we sell</h2>
      <p>
        Food supplements are foods, not medicines. Keep to the recommended daily dose on the label, and keep
        them out of the reach of young children. They should not be used as a substitute for a varied diet. If
        you are pregnant or breastfeeding, take medicines or have a medical condition, speak to a doctor or
        pharmacist before use.
      </p>
      <p>You must be 18 or over to order.</p>
      <h2>7. If something goes wrong</h2>
      <p>
        Goods must be as described, fit for purpose and of satisfactory quality (Consumer Rights Act 2015). If
        they aren’t, you have the rights told under{" "}
        <Link to="/delivery-and-returns">If something is wrong</Link>. We don’t limit our liability for death
        or injury caused by negligence, for fraud, or wherever the law doesn’t allow it.
      </p>
      <h2>8. Complaints</h2>
      <p>
        Write or call: see <Link to="/contact">Contact</Link>. We answer within five working days. If we can’t
        settle it, the Citizens Advice consumer service helps free of charge, and the courts of England and
        Wales (or of Scotland, if you live there) decide. The law of England and Wales applies, with the
        protection that the law where you live gives you.
      </p>
    </TextPage>
  );
}
