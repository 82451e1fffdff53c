import type { DemoProduct } from "@balance/demo-shop/demo-product";
import { demoLots, demoSuppliers } from "@balance/demo-shop/lots";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { LOT_MODULE } from "../../modules/lot";
import { ukDay } from "../../modules/invoice/uk-day";
import type LotModuleService from "../../modules/lot/service";
import { receiveGoodsIn } from "../../workflows/lot/receive-goods";
import { inStockTransaction } from "../../workflows/in-stock-transaction";

const actor = { id: null, name: "The demonstration" };

/** Receives the stock of these products lot by lot, all of it or nothing. */
export async function putOnShelf(
  container: MedusaContainer,
  products: DemoProduct[],
  locationId: string,
): Promise<void> {
  const suppliers = await ensureSuppliers(container);
  const today = ukDay(new Date());
  const lots = products.flatMap(({ variants }) =>
    variants.flatMap((variant) => demoLots(variant, today).map((lot) => ({ sku: variant.sku, ...lot }))),
  );
  if (lots.length === 0) return;
  const sku = [...new Set(lots.map((lot) => lot.sku))];
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku }, { take: sku.length });
  const idOf = new Map(items.map((item) => [item.sku, item.id]));
  await inStockTransaction(
    container,
    items.map(({ id }) => id),
    async (transaction) => {
      for (const { sku: of, code, best_before, quantity, supplier, invoice_reference } of lots)
        await receiveGoodsIn(
          transaction,
          {
            key: `demonstration:${idOf.get(of)!}:${code}`,
            reason: "Stock that the demonstration begins with",
            inventory_item_id: idOf.get(of)!,
            code,
            best_before,
            location_id: locationId,
            quantity,
            supplier_id: suppliers.get(supplier) ?? null,
            invoice_reference,
          },
          actor,
          today,
        );
    },
  );
}

/** Ids by name; those that are missing are made. */
async function ensureSuppliers(container: MedusaContainer): Promise<Map<string, string>> {
  const lotModule = container.resolve<LotModuleService>(LOT_MODULE);
  const name = demoSuppliers.map((supplier) => supplier.name);
  const found = await lotModule.listSuppliers({ name });
  const missing = demoSuppliers.filter((supplier) => !found.some((one) => one.name === supplier.name));
  const made = await lotModule.createSuppliers([...missing]);
  return new Map([...found, ...made].map((supplier) => [supplier.name, supplier.id]));
}
