import { TextPage } from "../layout/text-page.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/cookies";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Cookies",
    description: "The few cookies this shop needs to work, and the ones it doesn’t use.",
    path: "/cookies",
  });
}

export default function Cookies() {
  return (
    <TextPage
      title="Cookies"
      lead="Only what the shop needs to work. No statistics, no advertising, nothing of other companies before you pay: so there is no banner to click away."
    >
      <h2>What we store in your browser</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What for</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">basket</th>
            <td>
              Remembers which basket is yours and how many items are in it. Signed; scripts can’t read it.
            </td>
            <td>90 days</td>
          </tr>
          <tr>
            <th scope="row">express</th>
            <td>
              Only when you open the express checkout on a product’s page: which product you are buying there.
              Signed; scripts can’t read it.
            </td>
            <td>One day</td>
          </tr>
          <tr>
            <th scope="row">put-aside</th>
            <td>
              Only when you pay an order that we took on the phone and had a basket of your own: which one it
              is, so that you get it back. Signed; scripts can’t read it.
            </td>
            <td>90 days</td>
          </tr>
          <tr>
            <th scope="row">said</th>
            <td>Carries a message such as “added to your basket” to the next page.</td>
            <td>Up to a minute</td>
          </tr>
          <tr>
            <th scope="row">react-router-scroll-positions</th>
            <td>Session storage, not a cookie: brings you back to where you were on a page.</td>
            <td>Until the tab is closed</td>
          </tr>
        </tbody>
      </table>
      <p>
        All of them are strictly necessary for the service you ask for, so the law (Privacy and Electronic
        Communications Regulations 2003, regulation 6) asks for no consent.
      </p>
      <h2>At the checkout</h2>
      <p>
        The card form and the wallet buttons come from Stripe. To recognise fraud, Stripe stores cookies named
        __stripe_mid (one year) and __stripe_sid (30 minutes). They are set at the checkout, or when you open
        the express checkout on another page, and not before.
      </p>
      <h2>How to delete them</h2>
      <p>
        In the settings of your browser. Without the basket cookie, we can’t tell which basket is yours;
        everything else goes on working.
      </p>
    </TextPage>
  );
}
