import { randomUUID } from "node:crypto";
import type { Trader } from "@balance/contracts/trader";
import { MessageForm } from "../contact/message-form.tsx";
import { sendMessage } from "../contact/send-message.server.ts";
import { useShopDetails } from "../layout/use-shop-details.ts";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import type { Route } from "./+types/contact";

export function loader() {
  return { formId: randomUUID() };
}

export function action({ request, context }: Route.ActionArgs) {
  return sendMessage(request, context);
}

const title = "Contact and opening hours";

export function meta({ matches }: Route.MetaArgs) {
  const tags = pageMeta(matches, {
    title,
    description:
      "Call, write or come to Balance on the Cornish coast: address, opening hours and how to collect an order.",
    path: "/contact",
  });
  // The page writes its own: only there is it known that a form came back.
  return tags.filter((tag) => !("title" in tag));
}

export default function Contact({ loaderData, actionData }: Route.ComponentProps) {
  const { trader } = useShopDetails();
  const answer = actionData ?? null;
  return (
    <div className="page">
      <title>{`${answer ? "Error: " : ""}${title} – Balance`}</title>
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current="Contact" />
      <header className="max-w-2xl pt-4 pb-10 sm:pt-10">
        <h1 className="text-title">Visit us, call or write</h1>
        <p className="mt-5 text-lead text-ink-soft">
          Ask about an order, a label or a delivery. People answer, in the opening hours below.
        </p>
      </header>
      {answer && (
        <div className="mb-10">
          <ErrorSummary errors={answer.errors} />
        </div>
      )}
      <div className="grid grid-cols-1 gap-12 lg:grid-cols-[1fr_1.25fr] lg:gap-16">
        {trader ? (
          <WaysToReachUs trader={trader} />
        ) : (
          <Notice>Our contact details can’t be loaded just now. Please reload the page in a moment.</Notice>
        )}
        <section aria-labelledby="write-heading">
          <h2 id="write-heading" className="mb-5 text-heading">
            Send us a message
          </h2>
          <MessageForm
            // A new form after one that was sent.
            key={answer?.formId ?? loaderData.formId}
            formId={answer?.formId ?? loaderData.formId}
            answer={answer}
          />
        </section>
      </div>
      {trader && <WhereWeAre trader={trader} />}
    </div>
  );
}

function WaysToReachUs({ trader }: { trader: Trader }) {
  return (
    <div className="grid content-start gap-10 sm:grid-cols-2 lg:grid-cols-1">
      <section>
        <h2 className="text-heading">Call or email</h2>
        <p className="mt-3">
          <a className="link inline-block py-1 text-lg" href={`tel:${trader.phone.replaceAll(" ", "")}`}>
            {trader.phone}
          </a>
          <br />
          <a className="link inline-block py-1 text-lg" href={`mailto:${trader.email}`}>
            {trader.email}
          </a>
        </p>
        <p className="mt-2 text-ink-soft">
          Writing about an order? Tell us its number, so that we find it at once. Please leave medical details
          out.
        </p>
      </section>
      <section>
        <h2 className="text-heading">Opening hours</h2>
        <table className="mt-3 w-full max-w-md text-left">
          <tbody>
            {trader.opening_hours.map(({ days, hours }) => (
              <tr key={days} className="border-b border-line">
                <th scope="row" className="py-2 pr-6 font-normal text-ink-soft">
                  {days}
                </th>
                <td className="py-2">{hours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2 className="text-heading">Collect an order</h2>
        <p className="mt-3">
          Choose “Collect from the spa” at the checkout; it is free. We write to you when your order is ready.
          Bring the order number.
        </p>
      </section>
    </div>
  );
}

function WhereWeAre({ trader }: { trader: Trader }) {
  return (
    <section className="mt-16 grid grid-cols-1 gap-x-16 gap-y-5 lg:grid-cols-[1fr_1.25fr]">
      <div>
        <h2 className="text-heading">Where we are</h2>
        <address className="mt-3 not-italic">
          {trader.address.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        </address>
      </div>
      <div>
        <ResponsivePicture
          url="shop:cornwall-map.svg"
          alt="Drawn map of Cornwall: Balance lies on the north coast near Padstow, between Newquay and Bude"
          ratio={{ width: 1800, height: 1200 }}
          sizes="(min-width: 76rem) 39rem, (min-width: 64rem) 52vw, 92vw"
          className="w-full rounded-large"
        />
        <p className="mt-2 text-sm text-ink-soft">Drawn, not to scale.</p>
      </div>
    </section>
  );
}
