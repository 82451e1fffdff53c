import { MedusaService } from "@medusajs/framework/utils";
import ProductFileItem from "./models/product-file-item";
import ProductFileRun from "./models/product-file-run";

/** Keeps the files that are being brought in, product by product, until the last one is in. */
export default class ProductFileModuleService extends MedusaService({ ProductFileItem, ProductFileRun }) {}
