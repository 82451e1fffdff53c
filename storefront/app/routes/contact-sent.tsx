import type { MetaDescriptor } from "react-router";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { ButtonLink } from "../ui/button.tsx";

export const meta = (): MetaDescriptor[] => [
  { title: "Your message is with us – Balance" },
  { name: "robots", content: "noindex" },
];

export default function ContactSent() {
  const { trader } = useShopDetails();
  return (
    <div className="page py-16 sm:py-24">
      <h1 className="max-w-2xl text-title">Thank you, your message is with us</h1>
      <p className="mt-5 max-w-2xl text-lead text-ink-soft">
        Somebody at the spa reads it in the opening hours and answers by e-mail.
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
      <ButtonLink to="/shop" className="mt-8">
        To the shop
      </ButtonLink>
    </div>
  );
}
