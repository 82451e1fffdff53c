import { handOverMarkup } from "../layout/hand-over-markup.server.ts";
import { ServerWritten } from "../layout/server-written.tsx";
import { readRecall } from "../medusa/recalls.server.ts";
import { readTrader } from "../medusa/trader.server.ts";
import { recallMarkup } from "../recalls/recall-markup.server.tsx";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import type { Route } from "./+types/recall";

export async function loader({ params, context }: Route.LoaderArgs) {
  const [recall, trader] = await Promise.all([readRecall(context, params.ref), readTrader(context)]);
  return {
    recall: { ref: recall.ref, product_name: recall.product_name },
    written: handOverMarkup(context, { recall: recallMarkup(recall, trader?.name ?? "Balance") }),
  };
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  if (!loaderData) return [{ title: "Product recall – Balance" }];
  const { ref, product_name } = loaderData.recall;
  return pageMeta(matches, {
    title: `Product recall: ${product_name}`,
    description: `Recall ${ref} of ${product_name}: which batches, what the risk is, and what to do.`,
    path: `/recalls/${ref}`,
  });
}

export default function Recall({ loaderData: { recall, written } }: Route.ComponentProps) {
  return (
    <div className="page">
      <Breadcrumbs
        trail={[
          { name: "Home", to: "/" },
          { name: "Product recalls", to: "/recalls" },
        ]}
        current={recall.product_name}
      />
      <article className="pt-4 sm:pt-10">
        <ServerWritten id="recall" sent={written} />
      </article>
    </div>
  );
}
