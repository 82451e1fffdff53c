import { data } from "react-router";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { environment } from "../../environment.server.ts";
import { FreeDeliveryProgress } from "../cart/free-delivery-progress.tsx";
import { QuantityField } from "../cart/quantity-field.tsx";
import { Badge } from "../ui/badge.tsx";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { CheckboxField } from "../ui/checkbox-field.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Price } from "../ui/price.tsx";
import { ProgressSteps } from "../ui/progress-steps.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextField } from "../ui/text-field.tsx";
import { WasNowPrice } from "../ui/was-now-price.tsx";

/** For those who build the shop: it isn't there in production. */
export function loader() {
  if (environment.NODE_ENV === "production") throw data(null, { status: 404 });
  return null;
}

export const meta = () => [{ title: "Parts – Balance" }, { name: "robots", content: "noindex" }];

/** Every part of app/ui in every state that markup can give it; hover, focus and press are live. */
export default function Parts() {
  return (
    <div className="page py-10 sm:py-16">
      <h1 className="text-title">Parts</h1>
      <p className="mt-4 max-w-2xl text-lead text-ink-soft">
        What every page is built from. The reasons are in docs/design.md.
      </p>
      <div className="mt-10 grid grid-cols-1 gap-x-16 lg:grid-cols-2">
        <Colours />
        <Type />
        <Buttons />
        <Links />
        <Fields />
        <Choices />
        <Amounts />
        <Remarks />
        <Ways />
        <Overlays />
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line py-8">
      <h2 className="mb-5 text-heading">{title}</h2>
      <div className="grid grid-cols-1 gap-5">{children}</div>
    </section>
  );
}

const swatches = [
  "bg-paper text-ink",
  "bg-surface text-ink",
  "bg-sand text-ink",
  "bg-mist text-ink",
  "bg-tide text-on-tide",
  "bg-deep text-on-deep",
  "bg-gorse text-on-gorse",
  "bg-good-wash text-good",
  "bg-caution-wash text-caution",
  "bg-problem-wash text-problem",
];

function Colours() {
  return (
    <Part title="Colours">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {swatches.map((swatch) => (
          <li key={swatch} className={`rounded-medium border border-line px-4 py-5 text-sm ${swatch}`}>
            {swatch.replaceAll(/bg-|text-/g, "").replace(" ", " with ")}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Type() {
  return (
    <Part title="Type">
      <p className="font-display text-display">Display</p>
      <p className="font-display text-title">Title</p>
      <p className="font-display text-heading">Heading</p>
      <p className="text-lead">Lead: a sentence or two under the title.</p>
      <p>Text: what is read at length, sixteen pixels and more.</p>
      <p className="text-sm text-ink-soft">Small: beside something else, never alone.</p>
    </Part>
  );
}

function Buttons() {
  return (
    <Part title="Buttons">
      {(["primary", "secondary", "quiet"] as const).map((tone) => (
        <p key={tone} className="flex flex-wrap gap-3">
          <Button tone={tone}>Ready</Button>
          <Button tone={tone} busy>
            Busy
          </Button>
          <Button tone={tone} disabled>
            Disabled
          </Button>
          <ButtonLink tone={tone} to="/_parts">
            Link
          </ButtonLink>
        </p>
      ))}
    </Part>
  );
}

function Links() {
  return (
    <Part title="Links">
      <p>
        A sentence with{" "}
        <a className="link" href="#parts">
          a link
        </a>{" "}
        in it.
      </p>
      <Breadcrumbs
        trail={[
          { name: "Home", to: "/" },
          { name: "Shop", to: "/shop" },
        ]}
        current="Parts"
      />
    </Part>
  );
}

function Fields() {
  return (
    <Part title="Fields">
      <TextField name="plain" label="Plain" />
      <TextField
        name="hinted"
        label="With a hint"
        hint="Told before anything goes wrong."
        defaultValue="Typed"
      />
      <TextField
        name="refused"
        label="Refused"
        defaultValue="BT1 5GS"
        error="Enter a postcode in Great Britain."
      />
      <TextField name="off" label="Disabled" defaultValue="Not now" disabled />
      <TextArea name="text" label="Longer text" />
      <SelectField name="list" label="List">
        <option>First</option>
        <option>Second</option>
      </SelectField>
      <SelectField name="list-refused" label="List, refused" error="Choose one of these.">
        <option>Choose</option>
      </SelectField>
      <QuantityField of="a part" value="1" max={9} />
      <QuantityField of="a refused part" value="0" max={9} error="Enter a whole number from 1 to 9." />
    </Part>
  );
}

function Choices() {
  const choices = [
    { value: "one", label: "One", detail: "With a second line" },
    { value: "two", label: "Two" },
    { value: "three", label: "Not on offer", disabled: true },
  ];
  return (
    <Part title="Choices">
      <RadioGroup name="choice" legend="One of several" choices={choices} defaultValue="one" />
      <RadioGroup name="choice-refused" legend="Refused" choices={choices.slice(0, 2)} error="Choose one." />
      <CheckboxField name="box" label="A box to tick" />
      <CheckboxField name="box-ticked" label="Ticked" defaultChecked />
      <CheckboxField id="box-refused" name="box-refused" label="Refused" error="Tick this to go on." />
    </Part>
  );
}

function Amounts() {
  return (
    <Part title="Amounts and badges">
      <p className="font-display text-3xl">
        <Price pence={11_000} />
      </p>
      <p className="font-display text-3xl">
        <WasNowPrice pence={2_500} wasPence={3_000} />
      </p>
      <p className="flex flex-wrap gap-2">
        <Badge>Sold out</Badge>
        <Badge tone="good">In stock</Badge>
        <Badge tone="caution">Few left</Badge>
        <Badge tone="problem">Refused</Badge>
      </p>
      <FreeDeliveryProgress goods_pence={2_000} discount_pence={0} missing_for_free_delivery_pence={3_000} />
    </Part>
  );
}

const refusal = [{ fieldId: "box-refused", message: "Tick this to go on." }];

function Remarks() {
  const [refused, setRefused] = useState(false);
  return (
    <Part title="Remarks">
      <Notice>Neutral: something to know.</Notice>
      <Notice tone="good" title="Good">
        Something was done.
      </Notice>
      <Notice tone="caution" title="Caution">
        Something changed.
      </Notice>
      <Notice tone="problem" title="Problem">
        Something didn’t work, and what to do now.
      </Notice>
      {/* It takes the focus when it appears, so not before somebody asks for it. */}
      <p>
        <Button type="button" tone="secondary" onClick={() => setRefused(true)}>
          Show an error summary
        </Button>
      </p>
      {refused && <ErrorSummary errors={refusal} />}
    </Part>
  );
}

function Ways() {
  return (
    <Part title="Where you are">
      <ProgressSteps
        label="Steps"
        steps={[
          { name: "Address", state: "done", to: "/_parts" },
          { name: "Delivery", state: "current" },
          { name: "Payment", state: "ahead" },
        ]}
      />
      <Pagination label="Parts" current={2} pages={4} addressOf={(page) => `/_parts?page=${page}`} />
    </Part>
  );
}

function Overlays() {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Part title="What opens, and what is on its way">
      <div>
        <Disclosure summary="Closed">Here all the time.</Disclosure>
        <Disclosure summary="Open" open>
          Here all the time.
        </Disclosure>
      </div>
      <p>
        <Button type="button" tone="secondary" onClick={() => dialog.current?.showModal()}>
          Open the dialog
        </Button>
      </p>
      <Dialog dialog={dialog} title="A dialog">
        <p>Escape or “Close” leads back to the button that opened it.</p>
      </Dialog>
      <Skeleton className="h-12" />
    </Part>
  );
}
