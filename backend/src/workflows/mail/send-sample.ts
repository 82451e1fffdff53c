import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { OUTBOX_MODULE } from "../../modules/outbox";
import type OutboxModuleService from "../../modules/outbox/service";
import { readTrader } from "../trader/read-trader";
import { newMessageId } from "./new-message-id";
import { sampleOf } from "./render-sample";
import { newSampleSubject } from "./sample-subject";

/**
 * Owes a test mail: a template's made-up data, to one address, asked for by staff. Always in the transactional stream: its
 * reader asked for it. Throws a MedusaError "not_found" when there is no such template.
 */
export async function sendSample(container: MedusaContainer, template: string, to: string): Promise<void> {
  const sample = sampleOf(template);
  const trader = await readTrader(container);
  await container.resolve<OutboxModuleService>(OUTBOX_MODULE).enqueueLetter(
    {
      template: sample.template,
      subject_id: newSampleSubject(),
      stream: "transactional",
      message_id: newMessageId(environment.MAIL_FROM),
    },
    { to_address: to, reply_to: trader.email, props: sample.props },
  );
}
