import { model } from "@medusajs/framework/utils";

/** A person's own code for 10 % off a first order. The engine's promotion of the same name does the arithmetic. */
const WelcomeCode = model
  .define("welcome_code", {
    id: model.id({ prefix: "wcode" }).primaryKey(),
    /** "WELCOME-7K2QX" */
    code: model.text().unique(),
    /** Who may use it: the keyed digest of an address, so that the rule outlives an erasure. */
    person_key: model.text(),
    /** Null when it was issued by staff for an address without subscription. */
    subscriber_id: model.text().nullable(),
    /** Where it is mailed; null once the person asked for erasure. */
    email: model.text().nullable(),
    /** Where the person signed up ("footer", "article:gut-and-skin"): for the report. */
    source: model.text(),
    /** The first moment when it is no longer taken: a midnight in London. */
    valid_until: model.dateTime(),
    revoked_at: model.dateTime().nullable(),
    /** Set once promotion and mail exist; a crash before is mended by the job. */
    ready_at: model.dateTime().nullable(),
  })
  .indexes([
    {
      name: "IDX_welcome_code_one_live",
      on: ["person_key"],
      unique: true,
      where: "revoked_at is null",
    },
    { on: ["person_key"] },
    { on: ["subscriber_id"] },
    { on: ["created_at"] },
    { on: ["created_at"], name: "IDX_welcome_code_unready", where: "ready_at is null" },
  ]);

export default WelcomeCode;
