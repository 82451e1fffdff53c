import type { StockPostingsResponse } from "@balance/contracts/lot-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { reportFailure } from "../../../report-failure";
import { CounterTill } from "../../../stock/counter-till";
import { LocationEntry } from "../../../stock/location-entry";
import { PostingList } from "../../../stock/posting-list";
import { useLocations } from "../../../stock/use-locations";
import { useAdminPage } from "../../../use-admin-page";

/** Units that are sold in the spa, with the last sales and their undo. */
const CounterPage = () => {
  const locations = useLocations();
  const [chosen, setChosen] = useState<string | null>(null);
  const locationId = chosen ?? locations[0]?.id;
  const { page, load } = useAdminPage<StockPostingsResponse>(
    "/admin/stock-postings?kind=counter_sale&limit=10",
  );
  const reload = () => void load().catch(reportFailure);
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
          <div>
            <Heading>Counter sale</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              The till takes the money; this takes the units, of the lot to be used up first.
            </Text>
          </div>
          {locations.length > 1 && (
            <LocationEntry
              className="w-56"
              label="Location"
              value={locationId}
              onChange={setChosen}
              locations={locations}
            />
          )}
        </div>
        {locationId && <CounterTill key={locationId} locationId={locationId} onSold={reload} />}
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Last sales
        </Heading>
        {page?.postings.length === 0 && <Text className="px-6 py-4">None yet.</Text>}
        {page && page.postings.length > 0 && (
          <PostingList label="Last sales" postings={page.postings} ofManyLots onUndone={reload} />
        )}
      </Container>
    </div>
  );
};

export default CounterPage;

export const config = defineRouteConfig({ label: "Counter sale", rank: 4 });
