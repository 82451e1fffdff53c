import type { MakePhoneOrderRequest, PhoneOrderResponse } from "@balance/contracts/phone-order";
import { emptyContact } from "@balance/contracts/empty-contact";
import { formatPence } from "@balance/money/format-pence";
import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { callAdmin, CallRefused } from "../../../call-admin";
import { RefusalNote } from "../../../label/refusal-note";
import { TextEntry } from "../../../label/text-entry";
import { type ChosenGoods, ChosenGoodsList } from "../../../phone-orders/chosen-goods";
import { CustomerFields } from "../../../phone-orders/customer-fields";
import { DeliveryChoice } from "../../../phone-orders/delivery-choice";
import { GoodsFinder } from "../../../phone-orders/goods-finder";
import { ReadOut } from "../../../phone-orders/read-out";
import { usePreview } from "../../../phone-orders/use-preview";
import { reportFailure } from "../../../report-failure";

/** An order taken on the phone: goods, customer, delivery; then the customer gets the link to pay. */
const NewPhoneOrderPage = () => {
  const [key] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState<ChosenGoods[]>([]);
  const [customer, setCustomer] = useState(emptyContact);
  const [deliveryId, setDeliveryId] = useState<string | null>(null);
  const [code, setCode] = useState("");
  const [note, setNote] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();

  const lines = chosen
    .filter(({ quantity }) => quantity > 0)
    .map(({ variant_id, quantity }) => ({ variant_id, quantity }));
  const draft = { lines, discount_code: code.trim(), delivery_option_id: deliveryId };
  const told = usePreview({ ...draft, email: customer.email, postcode: customer.postcode });
  const basket = told.preview?.basket;
  const blocking = basket?.notices.filter((notice) => notice.blocking) ?? [];
  const isComplete =
    basket !== undefined &&
    told.isCurrent &&
    blocking.length === 0 &&
    basket.delivery_option_id !== null &&
    basket.discount?.applied !== false &&
    lines.length === chosen.length;

  const make = async () => {
    if (!basket || !isComplete) return;
    setBusy(true);
    setErrors({});
    setRefusal(null);
    try {
      const body: MakePhoneOrderRequest = {
        ...draft,
        ...customer,
        key,
        note,
        delivery_option_id: basket.delivery_option_id!,
        shown_total_pence: basket.total_pence,
      };
      const { phone_order } = await callAdmin<PhoneOrderResponse>("POST", "/admin/phone-orders", body);
      toast.success(`The link goes to ${phone_order.email}.`);
      await navigate("/phone-orders");
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setErrors(error.fields);
      setRefusal(error.message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading>New phone order</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            If you rang them, say first that it is Balance and that you ring to sell something.
          </Text>
        </div>
        <section aria-label="Goods" className="divide-y">
          <GoodsFinder
            chosen={chosen.map(({ variant_id }) => variant_id)}
            onAdd={(goods) => setChosen([...chosen, { ...goods, quantity: 1 }])}
          />
          <ChosenGoodsList chosen={chosen} onChange={setChosen} />
        </section>
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Customer
        </Heading>
        <CustomerFields customer={customer} errors={errors} onChange={setCustomer} />
        <div className="grid gap-4 px-6 py-4">
          <DeliveryChoice
            options={basket?.delivery_options ?? []}
            value={deliveryId}
            error={errors.delivery_option_id}
            onChange={setDeliveryId}
          />
          <TextEntry
            className="max-w-md"
            label="Discount code, if they have one"
            error={(code.trim() && basket?.discount?.reason) || errors.discount_code}
            value={code}
            onChange={setCode}
          />
          <TextEntry
            label="Note"
            hint="For us; the customer never sees it."
            error={errors.note}
            lines={2}
            value={note}
            onChange={setNote}
          />
        </div>
      </Container>
      <Container className="divide-y p-0">
        <Heading level="h2" className="px-6 py-4">
          Read out
        </Heading>
        <div className="py-4">
          {blocking.map(({ message }) => (
            <RefusalNote key={message} className="px-6 pb-4" refusal={message} />
          ))}
          <RefusalNote className="px-6 pb-4" refusal={told.refusal} />
          {told.preview ? (
            <ReadOut {...told.preview} />
          ) : (
            <Text size="small" className="text-ui-fg-subtle px-6">
              What the customer must hear comes here once something is in the order.
            </Text>
          )}
        </div>
        <div className="flex flex-wrap items-center justify-end gap-4 px-6 py-4">
          <RefusalNote className="w-full" refusal={refusal} />
          <Text size="small" className="text-ui-fg-subtle">
            {basket && told.isCurrent ? `Total ${formatPence(basket.total_pence)}` : ""}
          </Text>
          <Button
            type="button"
            size="small"
            isLoading={isBusy}
            disabled={!isComplete}
            onClick={() => void make().catch(reportFailure)}
          >
            Make it and send the link
          </Button>
        </div>
      </Container>
    </div>
  );
};

export default NewPhoneOrderPage;
