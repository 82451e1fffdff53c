import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { CONTACT_MODULE } from "../../modules/contact";
import type { MessageState } from "../../modules/contact/message-states";
import type ContactModuleService from "../../modules/contact/service";

interface Mark {
  id: string;
  state: MessageState;
}

const markMessageStep = createStep(
  "mark-message",
  async (mark: Mark, { container }) => {
    const contact = container.resolve<ContactModuleService>(CONTACT_MODULE);
    const { id, state } = await contact.retrieveContactMessage(mark.id, { select: ["id", "state"] });
    await contact.updateContactMessages(mark);
    return new StepResponse(mark, { id, state });
  },
  async (before, { container }) => {
    if (before) await container.resolve<ContactModuleService>(CONTACT_MODULE).updateContactMessages(before);
  },
);

/** Marks a message as answered, or as new again. Throws NOT_FOUND for one that isn't there. */
export const markMessageWorkflow = createWorkflow(
  "mark-message",
  (mark: Mark) => new WorkflowResponse(markMessageStep(mark)),
);
