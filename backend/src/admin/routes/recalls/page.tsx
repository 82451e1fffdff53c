import type { RecallListResponse } from "@balance/contracts/recall-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ExclamationCircle } from "@medusajs/icons";
import { Button, Container, Heading, Table, Text } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { PagedList } from "../../paged-list";
import { RecallStateBadge } from "../../recalls/recall-state-badge";
import { RecallTable } from "../../recalls/recall-table";
import { ukMoment } from "../../uk-moment";
import { useAdminPage } from "../../use-admin-page";

/** Every recall; those that go on come first. */
const RecallsPage = () => {
  const [offset, setOffset] = useState(0);
  const { page } = useAdminPage<RecallListResponse>(`/admin/recalls?offset=${offset}`);
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
        <div>
          <Heading>Recalls</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Opening one takes its lots out of sale at once. Call your council and the Food Standards Agency
            before anything else.
          </Text>
        </div>
        <Button size="small" variant="danger" asChild>
          <Link to="/recalls/new">Open a recall</Link>
        </Button>
      </div>
      {page && (
        <PagedList
          isEmpty={page.recalls.length === 0}
          empty="There has been none. How to practise one: docs/recall-drill.md."
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={setOffset}
        >
          <RecallTable headings={["Recall", "Product", "Opened", "State", "Orders", "Answers"]}>
            {page.recalls.map((recall) => (
              <Table.Row key={recall.id}>
                <Table.Cell>
                  <Link className="text-ui-fg-base underline" to={`/recalls/${recall.id}`}>
                    {recall.ref}
                  </Link>
                </Table.Cell>
                <Table.Cell>{recall.product_name}</Table.Cell>
                <Table.Cell>{ukMoment(recall.opened_at)}</Table.Cell>
                <Table.Cell>
                  <RecallStateBadge state={recall.state} />
                </Table.Cell>
                <Table.Cell>{recall.order_count}</Table.Cell>
                <Table.Cell>{recall.answered_count}</Table.Cell>
              </Table.Row>
            ))}
          </RecallTable>
        </PagedList>
      )}
    </Container>
  );
};

export default RecallsPage;

export const config = defineRouteConfig({ label: "Recalls", icon: ExclamationCircle, rank: 5 });
