import { data } from "react-router";
import { useRef, useState } from "react";
import { environment } from "../../environment.server.ts";
import { FreeDeliveryProgress } from "../cart/free-delivery-progress.tsx";
import { Drawn, useDrawnStates } from "../parts-page/drawn.tsx";
import { Choices, Fields } from "../parts-page/form-parts.tsx";
import { Part } from "../parts-page/part.tsx";
import { Badge } from "../ui/badge.tsx";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { Pagination } from "../ui/pagination.tsx";
import { Price } from "../ui/price.tsx";
import { ProgressSteps } from "../ui/progress-steps.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { WasNowPrice } from "../ui/was-now-price.tsx";

/** For those who build the shop: it isn't there in production. */
export function loader() {
  if (environment.NODE_ENV === "production") throw data(null, { status: 404 });
  return null;
}

export const meta = () => [{ title: "Parts – Balance" }, { name: "robots", content: "noindex" }];

const pointedStates = [
  { state: "hover", name: "Hover" },
  { state: "focus-visible", name: "Focus" },
  { state: "active", name: "Active" },
] as const;

/** Every part of app/ui in every state; those of pointer and keyboard are drawn, see parts-page/drawn.tsx. */
export default function Parts() {
  useDrawnStates();
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
        <div key={tone} className="flex flex-wrap gap-3">
          <Button tone={tone}>Ready</Button>
          {pointedStates.map(({ state, name }) => (
            <Drawn key={state} state={state} of="button">
              <Button tone={tone}>{name}</Button>
            </Drawn>
          ))}
          <Button tone={tone} busy>
            Busy
          </Button>
          <Button tone={tone} disabled>
            Disabled
          </Button>
          <ButtonLink tone={tone} to="/_parts">
            Link
          </ButtonLink>
        </div>
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
      <div className="flex flex-wrap gap-6">
        {pointedStates.map(({ state, name }) => (
          <Drawn key={state} state={state} of="a">
            <a className="link" href="#parts">
              {name}
            </a>
          </Drawn>
        ))}
      </div>
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
      <Drawn state="focus-visible" of="a">
        <Pagination label="Focused" current={2} pages={2} addressOf={(page) => `/_parts?page=${page}`} />
      </Drawn>
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
        <Drawn state="focus-visible" of="summary">
          <Disclosure summary="Focused">Here all the time.</Disclosure>
        </Drawn>
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
