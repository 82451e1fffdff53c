import { Badge, Button, Text } from "@medusajs/ui";
import { useState } from "react";
import type { AdminClaimPlacesResponse } from "../../api/admin/claims-in-use/[id]/route";
import type { AdminClaimsInUseResponse } from "../../api/admin/claims-in-use/route";
import type { UsedClaim } from "../../workflows/claim-review/list-claims-in-use";
import { PageTurner } from "../page-turner";
import { useAdminPage } from "../use-admin-page";
import { subjectAddress } from "./subject-address";

/** Claims that something on the shop makes, each with the places that make it: what is affected when one is withdrawn. */
export function UsedClaims({ q }: { q: string }) {
  const { page } = useAdminPage<AdminClaimsInUseResponse>("/admin/claims-in-use");
  if (!page) return null;
  const words = q.trim().toLowerCase();
  const claims = page.claims.filter(({ id, wording }) =>
    `${wording ?? ""} ${id}`.toLowerCase().includes(words),
  );
  return (
    <>
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        Claims register of {page.register_version}.
      </Text>
      {claims.length === 0 && <Text className="px-6 py-8">Nothing on the shop makes a claim like that.</Text>}
      {claims.length > 0 && (
        <ul className="divide-y" aria-label="Claims in use">
          {claims.map((claim) => (
            <UsedClaimRow key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
    </>
  );
}

function UsedClaimRow({ claim: { id, wording, place_count } }: { claim: UsedClaim }) {
  const [isOpen, setOpen] = useState(false);
  const pages = place_count === 1 ? "1 page" : `${place_count} pages`;
  return (
    <li className="flex flex-col gap-2 px-6 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 max-w-prose">
          <Text size="small" weight="plus">
            {wording ?? id}{" "}
            {wording === null && (
              <Badge size="2xsmall" color="red">
                No longer in the register
              </Badge>
            )}
          </Text>
          {wording !== null && (
            <Text size="small" className="text-ui-fg-subtle">
              {id}
            </Text>
          )}
        </div>
        <Button
          size="small"
          variant="secondary"
          aria-expanded={isOpen}
          aria-label={`${pages} with “${wording ?? id}”`}
          onClick={() => setOpen(!isOpen)}
        >
          {pages}
        </Button>
      </div>
      {isOpen && <Places id={id} />}
    </li>
  );
}

function Places({ id }: { id: string }) {
  const [offset, setOffset] = useState(0);
  const { page } = useAdminPage<AdminClaimPlacesResponse>(
    `/admin/claims-in-use/${encodeURIComponent(id)}?offset=${offset}`,
  );
  if (!page) return null;
  return (
    <>
      <ul className="flex flex-col gap-1">
        {page.places.map(({ kind, id: placeId, name }) => (
          <li key={`${kind} ${placeId}`} className="txt-small">
            <a className="underline" href={subjectAddress(kind, placeId) ?? undefined}>
              {name}
            </a>
            , {kind}
          </li>
        ))}
      </ul>
      <PageTurner
        offset={offset}
        pageSize={page.page_size}
        count={page.count}
        onTurn={setOffset}
        order="other"
      />
    </>
  );
}
