import type { ChangeResponse, LotRow, LotsResponse, Shelf } from "@balance/contracts/lot-desk";
import { Button, Table, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { PageTurner } from "../page-turner";
import { reportFailure } from "../report-failure";
import { useAdminPage } from "../use-admin-page";
import { callWithKey } from "./call-with-key";
import { CountingRow, type RowCount } from "./counting-row";
import { focusNextField } from "./focus-next-field";
import { isReason } from "./reason-entry";

/** As many as the shop gives at a time: a small shop counts on one sheet. */
const pageSize = 200;
const firstReason = "Stock count";

interface CountingSheetProps {
  locationId: string;
  q: string;
  offset: number;
  onTurn: (offset: number) => void;
}

/** A row to count: what stands of a lot on one shelf. */
interface CountedPlace {
  id: string;
  locationId: string;
  lot: LotRow;
  shelf: Shelf;
  expected: number;
}

/**
 * What should stand at a location, against what was counted. What is typed stays while pages are turned, something is looked
 * for, or another location is chosen; each location's counts are saved there.
 */
export function CountingSheet({ locationId, q, offset, onTurn }: CountingSheetProps) {
  const query = new URLSearchParams({
    q,
    location_id: locationId,
    with_units: "true",
    offset: String(offset),
    limit: String(pageSize),
  });
  const { page, load } = useAdminPage<LotsResponse>(`/admin/lots?${query.toString()}`);
  const [counts, setCounts] = useState<Record<string, RowCount & { place: CountedPlace }>>({});
  const [isBusy, setBusy] = useState(false);
  if (!page) return null;

  const different = Object.values(counts).filter(
    ({ counted, place }) => place.locationId === locationId && counted !== null && counted !== place.expected,
  );
  const type = (place: CountedPlace, changed: Partial<RowCount>) =>
    setCounts((before) => {
      const typed = before[place.id];
      const count = { counted: null, reason: firstReason, refusal: null, ...typed, ...changed };
      // against the figure that stood there when it was counted
      return { ...before, [place.id]: { ...count, place: typed?.place ?? place } };
    });
  const save = async () => {
    let saved = 0;
    for (const { place, counted, reason, key } of different) {
      const body = { location_id: locationId, shelf: place.shelf, expected: place.expected, counted, reason };
      const ownKey = key ?? crypto.randomUUID();
      const path = `/admin/lots/${place.lot.id}/count`;
      const outcome = await callWithKey<ChangeResponse>(path, body, ownKey);
      if ("answer" in outcome) {
        saved += 1;
        setCounts(({ [place.id]: _done, ...rest }) => rest);
      } else {
        type(place, { refusal: outcome.refusal, key: outcome.mayHaveHappened ? ownKey : undefined });
      }
    }
    if (saved > 0) toast.success(saved === 1 ? "One count saved." : `${saved} counts saved.`);
    await load();
  };

  const places = placesToCount(page.lots, locationId);
  return (
    <>
      {places.length === 0 ? (
        <Text className="px-6 py-8">{q ? "Nothing here is like that." : "Nothing stands here."}</Text>
      ) : (
        <div className="overflow-x-auto" onKeyDown={(event) => focusNextField(event)}>
          <Table>
            <Table.Header>
              <Table.Row>
                <Table.HeaderCell>Item and lot</Table.HeaderCell>
                <Table.HeaderCell>Best before</Table.HeaderCell>
                <Table.HeaderCell>Shelf</Table.HeaderCell>
                <Table.HeaderCell className="text-right">Expected</Table.HeaderCell>
                <Table.HeaderCell>Counted</Table.HeaderCell>
                <Table.HeaderCell>Difference and its reason</Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {places.map((place) => (
                <CountingRow
                  key={place.id}
                  lot={place.lot}
                  shelf={place.shelf}
                  expected={place.expected}
                  count={counts[place.id]}
                  onType={(changed) => type(place, changed)}
                  onForget={() => setCounts(({ [place.id]: _forgotten, ...rest }) => rest)}
                />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
      <PageTurner offset={offset} pageSize={page.limit} count={page.count} onTurn={onTurn} order="other" />
      <div className="flex items-center justify-end gap-4 px-6 py-4">
        <Text size="small" role="status">
          {different.length === 0
            ? "No difference typed."
            : `${different.length === 1 ? "One difference" : `${different.length} differences`} to save.`}
        </Text>
        <Button
          size="small"
          isLoading={isBusy}
          disabled={different.length === 0 || !different.every(({ reason }) => isReason(reason))}
          onClick={() => {
            setBusy(true);
            save()
              .catch(reportFailure)
              .finally(() => setBusy(false));
          }}
        >
          Save the counts
        </Button>
      </div>
    </>
  );
}

/** By item, as they stand on the shelves; both shelves where both have units. */
function placesToCount(lots: LotRow[], locationId: string): CountedPlace[] {
  const byItem = [...lots].sort((a, b) => a.item.title.localeCompare(b.item.title));
  return byItem.flatMap((lot) => {
    const here = lot.balances.find(({ location_id }) => location_id === locationId);
    const shelves: [Shelf, number][] = [
      ["sale", here?.sale ?? 0],
      ["held", here?.held ?? 0],
    ];
    return shelves
      .filter(([, expected]) => expected > 0)
      .map(([shelf, expected]) => ({
        id: `${locationId} ${lot.id} ${shelf}`,
        locationId,
        lot,
        shelf,
        expected,
      }));
  });
}
