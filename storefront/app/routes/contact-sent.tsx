import type { MetaDescriptor } from "react-router";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { Mark } from "../layout/wordmark.tsx";
import { ButtonLink } from "../ui/button.tsx";

export const meta = (): MetaDescriptor[] => [
  { title: "Your message is with us – Balance" },
  { name: "robots", content: "noindex" },
];

export default function ContactSent() {
  const { trader } = useShopDetails();
  return (
    <div className="page grid grid-cols-1 gap-x-16 gap-y-10 pt-14 pb-4 md:grid-cols-[1fr_auto] md:items-center md:pt-24">
      <div>
        <h1 className="max-w-2xl text-title">Thank you, your message is with us</h1>
        <p className="mt-5 max-w-2xl text-lead text-ink-soft">
          Somebody at the spa reads it in the opening hours and answers by email.
        </p>
        {trader && (
          <p className="mt-4">
            If it can’t wait, call{" "}
            <a className="link" href={`tel:${trader.phone.replaceAll(" ", "")}`}>
              {trader.phone}
            </a>
            .
          </p>
        )}
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink to="/shop">To the shop</ButtonLink>
          <ButtonLink to="/articles" tone="secondary">
            Read our articles
          </ButtonLink>
        </p>
      </div>
      <Mark className="-order-1 size-24 -rotate-12 md:order-none md:size-56 lg:size-72" />
    </div>
  );
}
