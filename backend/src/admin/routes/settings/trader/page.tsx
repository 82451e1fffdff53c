import { defineRouteConfig } from "@medusajs/admin-sdk";
import type { Trader, TraderResponse } from "@balance/contracts/trader";
import { Alert, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { isPlaceholder } from "../../../../store-basics/is-placeholder";
import { callAdmin, CallRefused } from "../../../call-admin";
import { reportFailure } from "../../../report-failure";
import { OpeningHoursField } from "../../../trader/opening-hours-field";
import { type TraderField, traderFields } from "../../../trader/trader-fields";
import { TraderTextField } from "../../../trader/trader-text-field";

/** Who sells: said once here, shown at the foot of every page and in every mail. */
const TraderPage = () => {
  const [saved, setSaved] = useState<Trader | null>(null);
  const [trader, setTrader] = useState<Trader | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    callAdmin<TraderResponse>("GET", "/admin/trader")
      .then(({ trader }) => {
        setSaved(trader);
        setTrader(trader);
      })
      .catch(reportFailure);
  }, []);

  if (!saved || !trader) return <Container className="p-6">Loading…</Container>;

  const save = async () => {
    setBusy(true);
    try {
      const answer = await callAdmin<TraderResponse>("POST", "/admin/trader", withoutEmptyLines(trader));
      setSaved(answer.trader);
      setTrader(answer.trader);
      setErrors({});
      toast.success("Saved. The shop shows it within seconds.");
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setErrors(error.fields);
      if (Object.keys(error.fields).length === 0) throw error;
    } finally {
      setBusy(false);
    }
  };

  const placeholders = countPlaceholders(saved);
  const change = (change: Partial<Trader>) => setTrader({ ...trader, ...change });
  const fieldProps = (field: TraderField) => ({
    field,
    error: errors[field.name],
    isPlaceholder: [trader[field.name]].flat().some(isPlaceholder),
  });

  return (
    <Container className="p-0">
      <form
        className="divide-y"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save().catch(reportFailure);
        }}
      >
        <div className="px-6 py-4">
          <Heading>Trader</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Who sells. The law wants this on every page, in every order confirmation and on every invoice; all
            of them read it from here.
          </Text>
        </div>
        {placeholders > 0 && (
          <div className="px-6 py-4">
            <Alert variant="warning">
              {placeholders === 1
                ? "One detail is still a placeholder."
                : `${placeholders} details are still placeholders.`}{" "}
              They are marked below. The shop must not open to the public before they are real.
            </Alert>
          </div>
        )}
        <div className="grid gap-5 px-6 py-5 md:grid-cols-2">
          {traderFields.map((field) =>
            field.lines === undefined ? (
              <TraderTextField
                key={field.name}
                {...fieldProps(field)}
                value={trader[field.name]}
                onChange={(text) => change({ [field.name]: text })}
              />
            ) : (
              <TraderTextField
                key={field.name}
                {...fieldProps(field)}
                value={trader[field.name].join("\n")}
                onChange={(text) => change({ [field.name]: text.split("\n") })}
              />
            ),
          )}
        </div>
        <OpeningHoursField
          value={trader.opening_hours}
          error={errors.opening_hours}
          onChange={(opening_hours) => change({ opening_hours })}
        />
        {Object.keys(errors).length > 0 && (
          <div className="px-6 py-4" role="alert">
            <Alert variant="error">Not saved. {Object.values(errors).join(" ")}</Alert>
          </div>
        )}
        <div className="flex justify-end gap-2 px-6 py-4">
          <Button
            type="button"
            variant="secondary"
            size="small"
            onClick={() => {
              setTrader(saved);
              setErrors({});
            }}
          >
            Undo changes
          </Button>
          <Button type="submit" size="small" isLoading={busy}>
            Save
          </Button>
        </div>
      </form>
    </Container>
  );
};

export default TraderPage;

function withoutEmptyLines(trader: Trader): Trader {
  const filled = (lines: string[]) => lines.map((line) => line.trim()).filter((line) => line !== "");
  return {
    ...trader,
    address: filled(trader.address),
    registered_office: filled(trader.registered_office),
  };
}

function countPlaceholders(trader: Trader): number {
  const { opening_hours, ...details } = trader;
  const isMarked = (detail: string | string[]) => [detail].flat().some(isPlaceholder);
  const hours = opening_hours.filter((line) => isPlaceholder(line.days) || isPlaceholder(line.hours));
  return Object.values(details).filter(isMarked).length + hours.length;
}

export const config = defineRouteConfig({ label: "Trader" });
