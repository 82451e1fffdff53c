import { Price } from "./price.tsx";

interface WasNowPriceProps {
  pence: number;
  /** As the back end gives it: null unless the shop's own record proves it. */
  wasPence: number | null;
}

/** The price, beside the struck-out earlier one if there is one; read out as "was £30.00, now £25.00". */
export function WasNowPrice({ pence, wasPence }: WasNowPriceProps) {
  if (wasPence === null) return <Price pence={pence} />;
  return (
    <>
      <del className="font-sans text-[max(0.6em,0.875rem)] font-normal text-ink-soft decoration-current/60 decoration-1">
        <span className="sr-only">was </span>
        <Price pence={wasPence} />
        <span className="sr-only">,</span>
      </del>{" "}
      <ins className="no-underline">
        <span className="sr-only">now </span>
        <Price pence={pence} />
      </ins>
    </>
  );
}
