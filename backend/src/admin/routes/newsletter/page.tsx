import { defineRouteConfig } from "@medusajs/admin-sdk";
import { PaperPlane } from "@medusajs/icons";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import type { AdminSubscribersResponse } from "../../../api/admin/newsletter/subscribers/route";
import { SubscriberHistory } from "../../newsletter/subscriber-history";
import { SubscriberStatus } from "../../newsletter/subscriber-status";
import { SuppressForm } from "../../newsletter/suppress-form";
import { PagedList } from "../../paged-list";
import { reportFailure } from "../../report-failure";
import { SearchForm } from "../../search-form";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";
import { ukMoment } from "../../uk-moment";

/** Who gets the newsletter, found by address; each leads to the proof of their consent. */
const NewsletterPage = () => {
  const { search, offset, choose, turn } = useListPart({ search: "" });
  const [openId, setOpenId] = useState<string | null>(null);

  const query = new URLSearchParams({ search, offset: String(offset) });
  const { page, load } = useAdminPage<AdminSubscribersResponse>(
    `/admin/newsletter/subscribers?${query.toString()}`,
  );

  const close = () => {
    setOpenId(null);
    load().catch(reportFailure);
  };

  if (openId) return <SubscriberHistory id={openId} onClose={close} />;
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex items-center justify-between gap-4 px-6 py-4">
          <Heading>Newsletter</Heading>
          <Button size="small" variant="secondary" asChild>
            <a href="/app/newsletter/import">Import a list</a>
          </Button>
        </div>
        {page && <Counts counts={page.counts} />}
        <SearchForm label="Address, or a part of it" onFind={(words) => choose({ search: words })} />
        {page && (
          <PagedList
            isEmpty={page.subscribers.length === 0}
            empty={
              search
                ? "Nobody has this address. Somebody who was erased is found by the whole address only."
                : "Nobody has signed up yet."
            }
            offset={offset}
            pageSize={page.page_size}
            count={page.count}
            onTurn={turn}
          >
            <ul className="divide-y" aria-label="Subscribers">
              {page.subscribers.map((subscriber) => (
                <li key={subscriber.id} className="flex items-center justify-between gap-4 px-6 py-3">
                  <div className="min-w-0 break-words">
                    <button
                      type="button"
                      onClick={() => setOpenId(subscriber.id)}
                      className="max-w-full break-words text-left text-ui-fg-base underline"
                    >
                      {subscriber.email ?? "Address erased"}
                    </button>
                    <Text size="small" className="text-ui-fg-subtle">
                      {subscriber.source.replaceAll("_", " ")} · since {ukMoment(subscriber.created_at)}
                    </Text>
                  </div>
                  <SubscriberStatus status={subscriber.status} />
                </li>
              ))}
            </ul>
          </PagedList>
        )}
      </Container>
      <SuppressForm onDone={load} />
    </div>
  );
};

export default NewsletterPage;

function Counts({ counts }: { counts: AdminSubscribersResponse["counts"] }) {
  const shown = [
    ["Subscribed", counts.active],
    ["Not confirmed", counts.pending],
    ["Left", counts.unsubscribed],
    ["Bounced or complained", counts.suppressed],
    ["Erased", counts.erased],
    ["Addresses never to write to", counts.suppressions],
    ["Past customers known", counts.past_customers],
  ] as const;
  return (
    <dl className="grid grid-cols-2 gap-4 px-6 py-4 md:grid-cols-4">
      {shown.map(([name, count]) => (
        <div key={name}>
          <dt className="txt-compact-small text-ui-fg-subtle">{name}</dt>
          <dd className="txt-compact-large-plus">{count.toLocaleString("en-GB")}</dd>
        </div>
      ))}
    </dl>
  );
}

export const config = defineRouteConfig({ label: "Newsletter", icon: PaperPlane, rank: 9 });
