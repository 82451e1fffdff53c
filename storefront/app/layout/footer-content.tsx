import type { Trader } from "@balance/contracts/trader";
import { FooterSignUp } from "../newsletter/footer-sign-up.tsx";
import { Mark } from "./wordmark.tsx";

const columns = [
  {
    title: "Shop",
    links: [
      { to: "/shop", name: "All products" },
      { to: "/articles", name: "Articles" },
      { to: "/claims", name: "What we say of ingredients" },
      { to: "/basket", name: "Basket" },
      { to: "/delivery-and-returns", name: "Delivery and returns" },
      { to: "/recalls", name: "Recalls" },
    ],
  },
  {
    title: "The small print",
    links: [
      { to: "/terms", name: "Terms of sale" },
      { to: "/privacy", name: "Privacy" },
      { to: "/cookies", name: "Cookies" },
      { to: "/accessibility", name: "Accessibility" },
    ],
  },
  {
    title: "Balance",
    links: [
      { to: "/about", name: "About us" },
      { to: "/newsletter", name: "Newsletter" },
      { to: "/contact", name: "Contact and opening hours" },
    ],
  },
];

interface FooterContentProps {
  /** Null only while the back end has not answered yet. */
  trader: Trader | null;
  paymentsAreTests: boolean;
}

/** Inside of the footer: newsletter, ways on, and who sells (Companies (Trading Disclosures) Regulations, E-Commerce Regulations reg 6). */
export function FooterContent({ trader, paymentsAreTests }: FooterContentProps) {
  return (
    <>
      <FooterSignUp />
      <div className="page grid grid-cols-2 gap-x-6 gap-y-10 pt-14 pb-12 md:grid-cols-3 lg:grid-cols-[1.5fr_1fr_1fr_1fr] lg:pt-16">
        <TraderAddress trader={trader} />
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2 className="mb-2 font-display text-xl">{title}</h2>
            <ul>
              {links.map(({ to, name }) => (
                <li key={to}>
                  <a
                    href={to}
                    className="inline-block py-1.5 text-on-deep-soft underline-offset-4 hover:text-on-deep hover:underline"
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      {trader && <TraderParticulars trader={trader} />}
      {paymentsAreTests && (
        <p className="bg-gorse py-2 text-center text-sm font-semibold text-on-gorse">
          Test payments: no money moves.
        </p>
      )}
    </>
  );
}

function TraderAddress({ trader }: { trader: Trader | null }) {
  if (!trader) return <p className="col-span-full text-on-deep-soft lg:col-span-1">Balance, Cornwall</p>;
  return (
    <div className="col-span-full text-on-deep-soft lg:col-span-1">
      <p className="flex items-center gap-3 font-display text-2xl text-on-deep">
        <Mark className="size-9 [&>circle]:fill-on-deep" />
        {trader.name}
      </p>
      <address className="mt-4 not-italic">
        {trader.address
          .filter((line) => line !== trader.name)
          .map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        <span className="mt-2 flex flex-wrap gap-x-6">
          <a
            href={`tel:${trader.phone.replaceAll(" ", "")}`}
            className="py-1 text-on-deep underline underline-offset-4"
          >
            {trader.phone}
          </a>
          <a href={`mailto:${trader.email}`} className="py-1 text-on-deep underline underline-offset-4">
            {trader.email}
          </a>
        </span>
      </address>
    </div>
  );
}

function TraderParticulars({ trader }: { trader: Trader }) {
  const particulars = [
    ["Legal form", trader.legal_form],
    ["Company number", trader.company_number],
    ["Registered in", trader.place_of_registration],
    ["Registered office", trader.registered_office.join(", ")],
    ["VAT number", trader.vat_number],
    ["Food business registered with", trader.food_registration_authority],
    // a sole trader has no company number, a small one no VAT number
  ].filter(([, value]) => value !== "");
  return (
    <div className="page pb-12">
      <dl className="grid gap-x-6 gap-y-1.5 border-t border-on-deep-soft/30 pt-6 text-sm text-on-deep-soft sm:grid-cols-2 lg:grid-cols-3">
        {particulars.map(([name, value]) => (
          <div key={name}>
            <dt className="inline">{name}: </dt>
            <dd className="inline">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
