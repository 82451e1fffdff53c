import { Link } from "react-router";
import { privacyVersion } from "../layout/privacy-version.ts";
import { TextPage } from "../layout/text-page.tsx";
import { nameAndAddress } from "../layout/name-and-address.ts";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/privacy";
import { longDate } from "../ui/long-date.ts";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Privacy notice",
    description: "Which personal data this shop keeps, why, for how long, and what you can ask of us.",
    path: "/privacy",
  });
}

/** What we keep, why and on what legal basis, and for how long (UK GDPR art 13). */
const records = [
  {
    what: "Basket: what is in it, and the email and address once you fill them in",
    why: "To let you buy (steps before a contract)",
    howLong: "90 days after you last used it",
  },
  {
    what: "Order: name, email, address, phone if given, what you bought and paid, batch numbers",
    why: "To fulfil the contract; tax and food law tell us to keep records and to warn you of a recall",
    howLong: "6 years after the end of the tax year",
  },
  {
    what: "Messages you send us, with a code made from your network address",
    why: "To answer you (our legitimate interest and yours); the code lets us stop floods of messages and can’t be turned back into the address",
    howLong: "2 years",
  },
  {
    what: "Tries to pay, with codes made from your email and network address",
    why: "To stop people who test stolen cards (our legitimate interest and the card holders’); the codes can’t be turned back into the addresses",
    howLong: "1 day",
  },
  {
    what: "Notices from Stripe about a payment, without name or card",
    why: "To match payments and orders (tax law, and our legitimate interest)",
    howLong: "90 days",
  },
  {
    what: "Newsletter: email, first name if given, topics, and when, where and with which words you agreed and confirmed",
    why: "Your consent, which you can end at any time with one click; the record proves it",
    howLong:
      "until you leave, and 2 years after; a sign-up that nobody confirms 14 days. Network address and browser of a sign-up: 12 months",
  },
  {
    what: "A coded form of the email of people who left the newsletter, or bought from us before this shop opened",
    why: "So that we never write to you again, or know a first order (legitimate interest). It can’t be turned back into the address",
    howLong: "for as long as there is a newsletter, also after your data is deleted",
  },
  {
    what: "Server log: network address, page, time",
    why: "To keep the shop safe and working (legitimate interest)",
    howLong: "30 days",
  },
];

export default function Privacy() {
  const { trader } = useShopDetails();
  const mail = trader ? (
    <a href={`mailto:${trader.email}`}>{trader.email}</a>
  ) : (
    <Link to="/contact">our address</Link>
  );
  return (
    <TextPage
      title="Privacy notice"
      lead="We keep what we need to send your order and what the law tells us to keep. Nobody follows you around this site."
    >
      <p className="text-sm text-ink-soft">Version of {longDate(privacyVersion)}</p>
      <h2>Who is responsible</h2>
      <p>
        {trader ? nameAndAddress(trader) : "Balance, Cornwall"}. For anything about your data write to {mail}.
      </p>
      <h2>What we keep, why, and for how long</h2>
      <dl>
        {records.map(({ what, why, howLong }) => (
          <div
            key={what}
            className="grid gap-x-8 gap-y-1 border-t border-line py-4 sm:grid-cols-[1fr_1.3fr] sm:py-5"
          >
            <dt className="font-semibold">{what}</dt>
            <dd>
              {why}
              <span className="mt-1 block text-ink-soft">Kept: {howLong}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>We don’t ask for medical details anywhere in this shop. Please don’t send them by email.</p>
      <h2>Who else sees it</h2>
      <ul>
        <li>
          Stripe takes the payment and checks it for fraud. Your card number goes to Stripe only; Stripe may
          also process data in the United States under safeguards that UK law accepts.
        </li>
        <li>The carrier gets your name and address, and your email or phone to announce the parcel.</li>
        <li>The companies that host this shop and send its emails work for us under contract.</li>
      </ul>
      <p>We sell data to nobody, and there are no advertising or social media trackers on this site.</p>
      <h2>Marketing</h2>
      <p>
        Buying here signs you up for nothing. The emails about an order carry no advertising. The newsletter
        comes only to those who asked for it and confirmed it by email; it holds no tracking pixel, and no
        link in it is made for one person alone, except those to leave and to change your preferences. There
        you can also download or delete what we keep.
      </p>
      <h2>Your rights</h2>
      <p>
        You can ask to see your data, have it corrected or deleted, restrict or object to its use, and receive
        it in a form other software can read. Write to {mail}; it costs nothing and we answer within a month.
        No decision about you is made by a computer alone.
      </p>
      <h2 id="complaint">Complaints about your data</h2>
      <p>
        Tell us at {mail} with the subject “Data protection complaint”. We confirm that we have it within 30
        days, look into it without delay and tell you what we found. You can also go to the Information
        Commissioner’s Office: ico.org.uk, phone 0303 123 1113.
      </p>
      <p>
        What is stored in your browser is on the page <Link to="/cookies">Cookies</Link>.
      </p>
    </TextPage>
  );
}
