import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Envelope } from "@medusajs/icons";
import { Button, Container, Heading, Select, StatusBadge, Table, Text, toast } from "@medusajs/ui";
import { useCallback, useEffect, useState } from "react";
import type { AdminMail, AdminMailsResponse } from "../../../api/admin/mails/route";
import { callAdmin } from "../../call-admin";
import { reportFailure } from "../../report-failure";

const views = {
  troubled: "Need a look",
  owed: "Waiting",
  sent: "Sent",
  dead: "Given up",
};
type View = keyof typeof views;

const colours = { owed: "orange", sending: "blue", sent: "green", dead: "red" } as const;
const stateNames = { owed: "Waiting", sending: "Being sent", sent: "Sent", dead: "Given up" };

/** Where the shop's mails stand, so that one that could not be delivered is seen and sent again. */
const MailsPage = () => {
  const [view, setView] = useState<View>("troubled");
  const [mails, setMails] = useState<AdminMail[] | null>(null);

  const load = useCallback(async () => {
    const query = view === "troubled" ? "" : `?state=${view}`;
    const { mails } = await callAdmin<AdminMailsResponse>("GET", `/admin/mails${query}`);
    setMails(mails);
  }, [view]);

  useEffect(() => {
    load().catch(reportFailure);
  }, [load]);

  const sendAgain = async (id: string) => {
    await callAdmin("POST", "/admin/mails/revive", { ids: [id] });
    toast.success("It is on its way again.");
    await load();
  };

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading>Mails</Heading>
        <Select value={view} onValueChange={(value) => setView(value as View)}>
          <Select.Trigger className="w-48" aria-label="Which mails">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(views).map(([value, label]) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      {mails?.length === 0 && (
        <Text className="px-6 py-8">
          {view === "troubled" ? "Nothing: every mail has got through, or is on its way." : "None."}
        </Text>
      )}
      {mails && mails.length > 0 && (
        <Table>
          <Table.Header>
            <Table.Row>
              {["Mail", "To", "State", "Attempts", "Last trouble", ""].map((heading) => (
                <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {mails.map((mail) => (
              <Table.Row key={mail.id}>
                <Table.Cell>
                  {mail.subject_id.startsWith("order_") ? (
                    <a className="text-ui-fg-interactive" href={`/app/orders/${mail.subject_id}`}>
                      {mail.template}
                    </a>
                  ) : (
                    mail.template
                  )}
                </Table.Cell>
                <Table.Cell>{mail.to_address ?? "not written yet"}</Table.Cell>
                <Table.Cell>
                  <StatusBadge color={colours[mail.state]}>{stateNames[mail.state]}</StatusBadge>
                </Table.Cell>
                <Table.Cell>{mail.attempts}</Table.Cell>
                <Table.Cell className="max-w-md truncate" title={mail.last_error ?? undefined}>
                  {mail.last_error}
                </Table.Cell>
                <Table.Cell>
                  {mail.state === "dead" && (
                    <Button
                      size="small"
                      variant="secondary"
                      onClick={() => void sendAgain(mail.id).catch(reportFailure)}
                    >
                      Send again
                    </Button>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </Container>
  );
};

export default MailsPage;

export const config = defineRouteConfig({ label: "Mails", icon: Envelope });
