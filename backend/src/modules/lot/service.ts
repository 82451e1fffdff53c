import { MedusaService } from "@medusajs/framework/utils";
import Lot from "./models/lot";
import LotChange from "./models/lot-change";
import LotQuestion from "./models/lot-question";
import StockEntry from "./models/stock-entry";
import StockPosting from "./models/stock-posting";
import StockTask from "./models/stock-task";
import Supplier from "./models/supplier";

/**
 * Lots, suppliers and the ledger of the stock. The generated methods are for reading, and for suppliers: whatever moves
 * units goes through the one poster (workflows/lot/post-stock), which keeps the engine's stock in step.
 */
export default class LotModuleService extends MedusaService({
  Lot,
  LotChange,
  LotQuestion,
  StockEntry,
  StockPosting,
  StockTask,
  Supplier,
}) {}
