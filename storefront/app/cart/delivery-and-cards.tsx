/** Where we deliver and how one can pay: due at the latest when ordering begins (Consumer Contracts Regulations 2013 reg 14(6)). */
export function DeliveryAndCards() {
  return (
    <div className="grid grid-cols-1 gap-2 text-sm text-ink-soft">
      <p>
        We deliver to England, Scotland and Wales. We can’t send to Northern Ireland, the Channel Islands, the
        Isle of Man or abroad. Collecting from our spa in Cornwall is free.
      </p>
      <p>Pay by Visa, Mastercard or American Express. Prices include VAT.</p>
    </div>
  );
}
