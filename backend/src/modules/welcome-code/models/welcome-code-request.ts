import { model } from "@medusajs/framework/utils";

/** Somebody asked for a code to be sent again, for whatever address: to count by, and deleted a day later. */
const WelcomeCodeRequest = model
  .define("welcome_code_request", {
    id: model.id({ prefix: "wreq" }).primaryKey(),
    /** Keyed digest of the network it came from. */
    sender_network: model.text(),
  })
  .indexes([{ on: ["sender_network", "created_at"] }]);

export default WelcomeCodeRequest;
