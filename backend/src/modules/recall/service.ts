import { MedusaService } from "@medusajs/framework/utils";
import Recall from "./models/recall";
import RecallEvent from "./models/recall-event";
import RecallLot from "./models/recall-lot";
import RecallOrder from "./models/recall-order";
import RecallRemedy from "./models/recall-remedy";

/**
 * Recalls, their lots, the orders they reached, answers, remedies and history. What is written is written by the workflows,
 * in one transaction with the stock it is about; the generated methods are for reading.
 */
export default class RecallModuleService extends MedusaService({
  Recall,
  RecallLot,
  RecallOrder,
  RecallRemedy,
  RecallEvent,
}) {}
