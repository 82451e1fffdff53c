import { MedusaService } from "@medusajs/framework/utils";
import PhoneOrder from "./models/phone-order";

/**
 * Orders that staff take on the phone. What is written is written by the workflows, in one transaction with the basket and
 * the mail; the generated methods are for reading.
 */
export default class PhoneOrderModuleService extends MedusaService({ PhoneOrder }) {}
