import { Link } from "react-router";
import { TextPage } from "../layout/text-page.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/privacy";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Privacy notice",
    description: "Which personal data this shop keeps, why, for how long, and what you can ask of us.",
    path: "/privacy",
  });
}

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
      <p className="text-sm text-ink-soft">Version of 22 November 2026</p>
      <h2>Who is responsible</h2>
      <p>
        {trader ? `${trader.name}, ${trader.address.join(", ")}` : "Balance, Cornwall"}. For anything about
        your data write to {mail}.
      </p>
      <h2>What we keep, why, and for how long</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Why and on what basis</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Basket: what is in it, and the e-mail and address once you fill them in</td>
            <td>To let you buy (steps before a contract)</td>
            <td>90 days after you last used it</td>
          </tr>
          <tr>
            <td>Order: name, e-mail, address, phone if given, what you bought and paid, batch numbers</td>
            <td>
              To fulfil the contract; tax and food law tell us to keep records and to warn you of a recall
            </td>
            <td>6 years after the end of the tax year</td>
          </tr>
          <tr>
            <td>Messages you send us, with a code made from your network address</td>
            <td>
              To answer you (our legitimate interest and yours); the code lets us stop floods of messages and
              can’t be turned back into the address
            </td>
            <td>2 years</td>
          </tr>
          <tr>
            <td>Tries to pay, with codes made from your e-mail and network address</td>
            <td>
              To stop people who test stolen cards (our legitimate interest and the card holders’); the codes
              can’t be turned back into the addresses
            </td>
            <td>1 day</td>
          </tr>
          <tr>
            <td>Notices from Stripe about a payment, without name or card</td>
            <td>To match payments and orders (tax law, and our legitimate interest)</td>
            <td>90 days</td>
          </tr>
          <tr>
            <td>
              Newsletter: e-mail, first name if given, topics, and when, where and with which words you agreed
              and confirmed
            </td>
            <td>Your consent, which you can end at any time with one click; the record proves it</td>
            <td>
              Until you leave, and 2 years after; a sign-up that nobody confirms 14 days. Network address and
              browser of a sign-up: 12 months
            </td>
          </tr>
          <tr>
            <td>
              A coded form of the e-mail of people who left the newsletter, or bought from us before this shop
              opened
            </td>
            <td>
              So that we never write to you again, or know a first order (legitimate interest). It can’t be
              turned back into the address
            </td>
            <td>For as long as there is a newsletter, also after your data is deleted</td>
          </tr>
          <tr>
            <td>Server log: network address, page, time</td>
            <td>To keep the shop safe and working (legitimate interest)</td>
            <td>30 days</td>
          </tr>
        </tbody>
      </table>
      <p>We don’t ask for medical details anywhere in this shop. Please don’t send them by e-mail.</p>
      <h2>Who else sees it</h2>
      <ul>
        <li>
          Stripe takes the payment and checks it for fraud. Your card number goes to Stripe only; Stripe may
          also process data in the United States under safeguards that UK law accepts.
        </li>
        <li>The carrier gets your name and address, and your e-mail or phone to announce the parcel.</li>
        <li>The companies that host this shop and send its e-mails work for us under contract.</li>
      </ul>
      <p>We sell data to nobody, and there are no advertising or social media trackers on this site.</p>
      <h2>Marketing</h2>
      <p>
        Buying here signs you up for nothing. The e-mails about an order carry no advertising. The newsletter
        comes only to those who asked for it and confirmed it by e-mail; it holds no tracking pixel, and no
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
