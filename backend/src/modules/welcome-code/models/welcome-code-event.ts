import { model } from "@medusajs/framework/utils";
import { codeActions } from "../code-actions";

/** What was done to a code, by whom and why. Append-only: a trigger refuses every update and delete. */
const WelcomeCodeEvent = model
  .define("welcome_code_event", {
    id: model.id({ prefix: "wevent" }).primaryKey(),
    code_id: model.text(),
    action: model.enum([...codeActions]),
    /** Id of the member of staff; null when the person did it, or the shop by itself. */
    actor_id: model.text().nullable(),
    reason: model.text().nullable(),
    /** Until when the code is valid after this. */
    valid_until: model.dateTime(),
  })
  .indexes([{ on: ["code_id"] }]);

export default WelcomeCodeEvent;
