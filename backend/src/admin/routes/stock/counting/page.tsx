import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Container, Heading, Text } from "@medusajs/ui";
import { SearchForm } from "../../../search-form";
import { CountingSheet } from "../../../stock/counting-sheet";
import { LocationEntry } from "../../../stock/location-entry";
import { useLocations } from "../../../stock/use-locations";
import { useListPart } from "../../../use-list-part";

/** A sheet to count by: what should stand at a location, against what does. */
const CountingPage = () => {
  const locations = useLocations();
  const { q, place, offset, choose, turn } = useListPart<{ q: string; place: string | null }>({
    q: "",
    place: null,
  });
  const locationId = place ?? locations[0]?.id;
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
        <div>
          <Heading>Counting</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Write down what stands there; Enter goes on to the next. Only differences are saved, each with its
            reason.
          </Text>
        </div>
        <LocationEntry
          className="w-56"
          label="Location"
          value={locationId}
          onChange={(chosen) => choose({ place: chosen })}
          locations={locations}
        />
      </div>
      <SearchForm label="Name, SKU, barcode or lot code" onFind={(words) => choose({ q: words })} />
      {locationId && <CountingSheet locationId={locationId} q={q} offset={offset} onTurn={turn} />}
    </Container>
  );
};

export default CountingPage;

export const config = defineRouteConfig({ label: "Counting", rank: 3 });
