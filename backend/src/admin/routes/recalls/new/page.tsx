import type {
  OpenRecallRequest,
  RecallDetailResponse,
  RecallLotChoice,
  RecallType,
} from "@balance/contracts/recall-desk";
import { Button, Container, Heading, Prompt, Text } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { callAdmin, CallRefused } from "../../../call-admin";
import { TextEntry } from "../../../label/text-entry";
import { LotPicker } from "../../../recalls/lot-picker";
import { typeWords } from "../../../recalls/recall-words";
import { reportFailure } from "../../../report-failure";
import { countOf } from "../../../../workflows/recall/count-of";

/** What, why and which lots; then they leave sale at once. */
const NewRecallPage = () => {
  const [formId] = useState(() => crypto.randomUUID());
  const [type, setType] = useState<RecallType>("recall");
  const [hazard, setHazard] = useState("");
  const [lots, setLots] = useState<RecallLotChoice[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();

  const open = async () => {
    setBusy(true);
    try {
      const body: OpenRecallRequest = {
        form_id: formId,
        type,
        hazard,
        lot_ids: lots.map(({ id }) => id),
      };
      const { recall } = await callAdmin<RecallDetailResponse>("POST", "/admin/recalls", body);
      await navigate(`/recalls/${recall.id}`);
    } catch (error) {
      if (!(error instanceof CallRefused) || Object.keys(error.fields).length === 0) throw error;
      setErrors(error.fields);
    } finally {
      setBusy(false);
    }
  };
  const isComplete = lots.length > 0 && hazard.trim() !== "";
  const units = lots.reduce((sum, { on_hand }) => sum + on_hand, 0);

  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading>Open a recall</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Nobody is told yet: the lots stop being sold, and you see whom they reached.
        </Text>
      </div>
      <div className="grid gap-5 px-6 py-4">
        <fieldset className="grid gap-2">
          <legend className="txt-compact-small-plus mb-2">What kind</legend>
          {Object.entries(typeWords).map(([value, words]) => (
            <label key={value} className="txt-small flex items-center gap-2">
              <input
                type="radio"
                name="type"
                value={value}
                checked={type === value}
                onChange={() => setType(value as RecallType)}
              />
              {words}
            </label>
          ))}
        </fieldset>
        <TextEntry
          label="What is wrong with the goods"
          hint="For the records: “pieces of plastic”, “milk is not on the label”."
          error={errors.hazard}
          value={hazard}
          onChange={setHazard}
        />
      </div>
      <LotPicker chosen={lots} error={errors.lot_ids} onChange={setLots} />
      <div className="flex flex-wrap items-center justify-end gap-4 px-6 py-4">
        <Text size="small" className="text-ui-fg-subtle">
          {isComplete
            ? `${countOf(lots.length, "lot")}, ${countOf(units, "unit")} on hand`
            : "Choose a lot, and say what is wrong."}
        </Text>
        <Prompt variant="danger">
          <Prompt.Trigger asChild>
            <Button size="small" variant="danger" disabled={!isComplete} isLoading={isBusy}>
              Freeze these lots
            </Button>
          </Prompt.Trigger>
          <Prompt.Content>
            <Prompt.Header>
              <Prompt.Title>Freeze these lots?</Prompt.Title>
              <Prompt.Description>
                {countOf(units, "unit")} of {lots.map(({ code }) => code).join(", ")} leave sale at once, and
                can’t be packed any more. A recall can’t be deleted.
              </Prompt.Description>
            </Prompt.Header>
            <Prompt.Footer>
              <Prompt.Cancel>Leave it</Prompt.Cancel>
              <Prompt.Action onClick={() => void open().catch(reportFailure)}>Freeze them</Prompt.Action>
            </Prompt.Footer>
          </Prompt.Content>
        </Prompt>
      </div>
    </Container>
  );
};

export default NewRecallPage;
