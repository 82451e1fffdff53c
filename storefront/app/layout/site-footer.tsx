import type { Trader } from "@balance/contracts/trader";
import { Link } from "react-router";

const columns = [
  {
    title: "Shop",
    links: [
      { to: "/shop", name: "All products" },
      { to: "/articles", name: "Articles" },
      { to: "/basket", name: "Basket" },
      { to: "/delivery-and-returns", name: "Delivery and returns" },
    ],
  },
  {
    title: "Balance",
    links: [
      { to: "/about", name: "About us" },
      { to: "/contact", name: "Contact and opening hours" },
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
];

interface SiteFooterProps {
  /** Null only while the back end has not answered yet. */
  trader: Trader | null;
  paymentsAreTests: boolean;
}

/** Ways on, and who sells (Companies (Trading Disclosures) Regulations, E-Commerce Regulations reg 6). */
export function SiteFooter({ trader, paymentsAreTests }: SiteFooterProps) {
  return (
    <footer className="mt-24 bg-deep text-on-deep">
      <div className="page grid gap-12 py-16 sm:grid-cols-3 lg:grid-cols-[1.4fr_1fr_1fr_1fr]">
        <TraderDetails trader={trader} />
        {columns.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2 className="mb-3 font-display text-xl">{title}</h2>
            <ul>
              {links.map(({ to, name }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="inline-block py-1.5 text-on-deep-soft hover:text-on-deep hover:underline"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      {paymentsAreTests && (
        <p className="bg-gorse py-2 text-center text-sm font-semibold text-on-gorse">
          Test payments: no money moves.
        </p>
      )}
    </footer>
  );
}

function TraderDetails({ trader }: { trader: Trader | null }) {
  if (!trader) return <p className="text-on-deep-soft">Balance, Cornwall</p>;
  const particulars = [
    ["Legal form", trader.legal_form],
    ["Company number", trader.company_number],
    ["Registered in", trader.place_of_registration],
    ["Registered office", trader.registered_office.join(", ")],
    ["VAT number", trader.vat_number],
    ["Food business registered with", trader.food_registration_authority],
  ];
  return (
    <div className="text-on-deep-soft sm:col-span-3 lg:col-span-1">
      <p className="font-display text-2xl text-on-deep">{trader.name}</p>
      <address className="mt-3 not-italic">
        {trader.address.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <a
          href={`tel:${trader.phone.replaceAll(" ", "")}`}
          className="mt-2 block w-fit py-1 text-on-deep underline"
        >
          {trader.phone}
        </a>
        <a href={`mailto:${trader.email}`} className="block w-fit py-1 text-on-deep underline">
          {trader.email}
        </a>
      </address>
      <dl className="mt-5 space-y-1 text-sm">
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
