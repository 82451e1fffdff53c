import { MedusaService } from "@medusajs/framework/utils";
import ProductLabel from "./models/product-label";

/** Keeps one label a product. What a label must hold is decided in `@balance/compliance`; this only stores it. */
export default class LabelModuleService extends MedusaService({ ProductLabel }) {}
