import { TextPage } from "../layout/text-page.tsx";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { pageMeta } from "../seo/page-meta.ts";
import type { Route } from "./+types/accessibility";

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Accessibility",
    description:
      "How this shop is built so that everyone can use it, and what to do when something gets in your way.",
    path: "/accessibility",
  });
}

export default function Accessibility() {
  const { trader } = useShopDetails();
  return (
    <TextPage
      title="Accessibility"
      lead="Everyone should be able to read a label and buy what they want here, whatever they use to read and click."
    >
      <h2>What we aim for</h2>
      <p>
        We build to the Web Content Accessibility Guidelines 2.2, level AA, and test each page by program and
        by hand. You should be able to
      </p>
      <ul>
        <li>do everything up to and including payment with a keyboard alone, and see where you are;</li>
        <li>
          use a screen reader: headings, landmarks, labels, tables and messages are marked up as what they
          are;
        </li>
        <li>zoom to 400 % and use a narrow screen without scrolling sideways;</li>
        <li>read comfortably in light and dark, with more contrast, or with your own colours;</li>
        <li>turn off motion: we follow your system’s setting;</li>
        <li>take your time: nothing here runs out while you fill in a form;</li>
        <li>shop without JavaScript, up to the payment itself.</li>
      </ul>
      <h2>What we know is not good enough</h2>
      <p>
        The card form at the checkout comes from Stripe and needs JavaScript. If it gets in your way, call us
        and we take the order by phone.
      </p>
      <h2>Tell us</h2>
      <p>
        If something doesn’t work for you, or you need a label in another form (large print, say), tell us
        what you were trying to do.{" "}
        {trader && (
          <>
            Call {trader.phone} or write to <a href={`mailto:${trader.email}`}>{trader.email}</a>.{" "}
          </>
        )}
        We answer within five working days.
      </p>
      <p>
        If our answer doesn’t help, the Equality Advisory and Support Service advises you free of charge:
        equalityadvisoryservice.com.
      </p>
      <p className="text-sm text-ink-soft">This statement was written on 22 November 2026.</p>
    </TextPage>
  );
}
