import { defineRouteConfig } from "@medusajs/admin-sdk";
import { CreditCard } from "@medusajs/icons";
import { Container, toast } from "@medusajs/ui";
import { useState } from "react";
import type { AdminPaymentTask } from "../../../api/admin/payment-tasks/admin-payment-task";
import type { AdminPaymentTasksResponse } from "../../../api/admin/payment-tasks/route";
import { callAdmin } from "../../call-admin";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { PaymentTaskRow } from "../../payments/payment-task-row";
import { doneWords } from "../../payments/payment-words";
import { reportFailure } from "../../report-failure";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";

const views = { open: "To do", noted: "Noted", closed: "Done" };
type View = keyof typeof views;

/** Where orders and money disagree, and the one safe thing to do about each. */
const PaymentsPage = () => {
  const { view, offset, choose, turn } = useListPart<{ view: View }>({ view: "open" });
  const [busyId, setBusyId] = useState<string | null>(null);

  const query = new URLSearchParams({ state: view, offset: String(offset) });
  const { page, load } = useAdminPage<AdminPaymentTasksResponse>(`/admin/payment-tasks?${query.toString()}`);

  const act = async (id: string, action: AdminPaymentTask["action"]) => {
    setBusyId(id);
    try {
      const { task } = await callAdmin<{ task: AdminPaymentTask }>("POST", `/admin/payment-tasks/${id}`, {
        action,
      });
      if (task.state === "open") toast.warning(doneWords.open, { description: task.detail });
      else toast.success(doneWords[task.state]);
    } catch (error) {
      reportFailure(error);
    } finally {
      setBusyId(null);
      await load();
    }
  };

  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Payments"
        explanation="Orders, books and Stripe are compared every five minutes. What does not agree is here, and goes by itself once it does."
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which payments"
      />
      {page && (
        <PagedList
          isEmpty={page.tasks.length === 0}
          empty={
            view === "open" ? "Nothing: every order has its money, and every payment its order." : "None."
          }
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
        >
          <ul className="divide-y">
            {page.tasks.map((task) => (
              <PaymentTaskRow
                key={task.id}
                task={task}
                isBusy={busyId === task.id}
                onAct={(action) => void act(task.id, action).catch(reportFailure)}
              />
            ))}
          </ul>
        </PagedList>
      )}
    </Container>
  );
};

export default PaymentsPage;

export const config = defineRouteConfig({ label: "Payments", icon: CreditCard, rank: 3 });
