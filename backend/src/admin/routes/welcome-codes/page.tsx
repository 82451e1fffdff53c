import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Gift } from "@medusajs/icons";
import { Button, Container, Heading, Input, Label, Text } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import type { AdminWelcomeCodesResponse } from "../../../api/admin/welcome-codes/route";
import { PagedList } from "../../paged-list";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";
import { CodeCard } from "../../welcome-codes/code-card";
import { WelcomeReport } from "../../welcome-codes/welcome-report";

/** What the welcome codes bring, and each code with all that was done to it. */
const WelcomeCodesPage = () => {
  const { search, offset, choose, turn } = useListPart({ search: "" });
  const [typed, setTyped] = useState("");

  const query = new URLSearchParams({ offset: String(offset), ...(search && { q: search }) });
  const { page, load } = useAdminPage<AdminWelcomeCodesResponse>(`/admin/welcome-codes?${query.toString()}`);

  const find = (event: FormEvent) => {
    event.preventDefault();
    choose({ search: typed.trim() });
  };

  return (
    <div className="flex flex-col gap-y-3">
      <WelcomeReport />
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
          <div>
            <Heading level="h2">Codes</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              One a person, for 10 % off a first order. What you do here is kept with your reason.
            </Text>
          </div>
          <form onSubmit={find} className="flex items-end gap-2">
            <div>
              <Label htmlFor="find-code" size="small">
                Code or address
              </Label>
              <Input
                id="find-code"

                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            <Button type="submit" variant="secondary">
              Find
            </Button>
          </form>
        </div>
        {page && (
          <PagedList
            isEmpty={page.codes.length === 0}
            empty={search ? "No code and no address holds this." : "No code has been issued yet."}
            offset={offset}
            pageSize={page.page_size}
            count={page.count}
            onTurn={turn}
          >
            <ul className="divide-y" aria-label="Welcome codes">
              {page.codes.map((code) => (
                <CodeCard key={code.id} code={code} onChange={load} />
              ))}
            </ul>
          </PagedList>
        )}
      </Container>
    </div>
  );
};

export default WelcomeCodesPage;

export const config = defineRouteConfig({ label: "Welcome codes", icon: Gift, rank: 10 });
