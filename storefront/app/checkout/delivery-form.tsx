import type { BasketView } from "@balance/contracts/basket";
import { Form, useFetcher, useNavigation } from "react-router";
import { Button } from "../ui/button.tsx";
import { Price } from "../ui/price.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";

interface DeliveryFormProps {
  basket: BasketView;
  error?: string;
}

/** How the order gets there. Nothing is chosen beforehand; with JavaScript each choice updates the summary at once. */
export function DeliveryForm({ basket, error }: DeliveryFormProps) {
  const preview = useFetcher({ key: "delivery-preview" });
  const busy = useNavigation().formData?.get("intent") === "delivery";
  function show(optionId: string) {
    const form = { intent: "delivery", delivery_option_id: optionId, stay: "yes" };
    void preview.submit(form, { method: "post", action: "/checkout?step=delivery" });
  }
  return (
    <Form method="post" action="/checkout?step=delivery" noValidate>
      <input type="hidden" name="intent" value="delivery" />
      <RadioGroup
        name="delivery_option_id"
        legend="How would you like to get your order?"
        required
        error={error}
        defaultValue={basket.delivery_option_id ?? undefined}
        onChange={show}
        choices={basket.delivery_options.map((option) => ({
          value: option.id,
          label: (
            <span className="flex justify-between gap-4">
              <span>{option.name}</span>
              <span>{option.price_pence === 0 ? "Free" : <Price pence={option.price_pence} />}</span>
            </span>
          ),
          detail: option.description,
        }))}
      />
      <p role="status" className="sr-only">
        {preview.data && basket.delivery_option_id && (
          <>
            Total with this delivery: <Price pence={basket.total_pence} />
          </>
        )}
      </p>
      <Button type="submit" busy={busy} className="mt-8 w-full sm:w-auto">
        Continue to payment
      </Button>
    </Form>
  );
}
