import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Envelope } from "@medusajs/icons";
import { Button, Container, StatusBadge, Table, toast } from "@medusajs/ui";
import type { AdminMail, AdminMailsResponse } from "../../../api/admin/mails/route";
import { callAdmin } from "../../call-admin";
import { templateName } from "../../mail/template-name";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { reportFailure } from "../../report-failure";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";
import { ukMoment } from "../../uk-moment";

const views = {
  troubled: "Need a look",
  owed: "Waiting",
  sent: "Sent",
  dead: "Given up",
};
type View = keyof typeof views;

const colours = { owed: "orange", sending: "blue", sent: "green", dead: "red", withdrawn: "grey" } as const;
const stateNames = {
  owed: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  dead: "Given up",
  withdrawn: "Not wanted any more",
};

/** Where the shop's mails stand, so that one that could not be delivered is seen and sent again. */
const MailsPage = () => {
  const { view, offset, choose, turn } = useListPart<{ view: View }>({ view: "troubled" });

  const query = new URLSearchParams({
    offset: String(offset),
    ...(view !== "troubled" && { state: view }),
  });
  const { page, load } = useAdminPage<AdminMailsResponse>(`/admin/mails?${query.toString()}`);

  const sendAgain = async (id: string) => {
    await callAdmin("POST", "/admin/mails/revive", { ids: [id] });
    toast.success("It is on its way again.");
    await load();
  };

  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Mails"
        explanation="What the shop sends by itself. A mail that fails is tried again for days before it is given up."
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which mails"
      >
        <a className="txt-small ml-auto text-ui-fg-base underline" href="/app/mails/templates">
          Templates
        </a>
      </ListHeader>
      {page && (
        <PagedList
          isEmpty={page.mails.length === 0}
          empty={view === "troubled" ? "Nothing: every mail has got through, or is on its way." : "None."}
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
        >
          <Table>
            <Table.Header>
              <Table.Row>
                {["Mail", "To", "Owed since", "State", "Attempts", "Last trouble"].map((heading) => (
                  <Table.HeaderCell key={heading}>{heading}</Table.HeaderCell>
                ))}
                <Table.HeaderCell>
                  <span className="sr-only">What to do</span>
                </Table.HeaderCell>
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {page.mails.map((mail) => (
                <MailRow
                  key={mail.id}
                  mail={mail}
                  onSendAgain={() => void sendAgain(mail.id).catch(reportFailure)}
                />
              ))}
            </Table.Body>
          </Table>
        </PagedList>
      )}
    </Container>
  );
};

export default MailsPage;

function MailRow({ mail, onSendAgain }: { mail: AdminMail; onSendAgain: () => void }) {
  const name = templateName(mail.template);
  const subject = subjectAddress(mail);
  return (
    <Table.Row>
      <Table.Cell>
        {subject ? (
          <a className="text-ui-fg-base underline" href={subject}>
            {name}
          </a>
        ) : (
          name
        )}
      </Table.Cell>
      <Table.Cell>{mail.to_address ?? "not written yet"}</Table.Cell>
      <Table.Cell>{ukMoment(mail.created_at)}</Table.Cell>
      <Table.Cell>
        <StatusBadge color={colours[mail.state]}>{stateNames[mail.state]}</StatusBadge>
      </Table.Cell>
      <Table.Cell>{mail.attempts}</Table.Cell>
      <Table.Cell className="max-w-xs whitespace-normal break-words py-2">{mail.last_error}</Table.Cell>
      <Table.Cell>
        {mail.state === "dead" && (
          <Button size="small" variant="secondary" onClick={onSendAgain}>
            Send again
          </Button>
        )}
      </Table.Cell>
    </Table.Row>
  );
}

/** Where the admin shows what a mail is about. */
function subjectAddress({ template, subject_id }: AdminMail): string | null {
  if (subject_id.startsWith("order_")) return `/app/orders/${subject_id}`;
  return template === "contact-message" ? "/app/messages" : null;
}

export const config = defineRouteConfig({ label: "Mails", icon: Envelope, rank: 12 });
