import { QuantityField } from "../cart/quantity-field.tsx";
import { CheckboxField } from "../ui/checkbox-field.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { SelectField } from "../ui/select-field.tsx";
import { TextArea } from "../ui/text-area.tsx";
import { TextField } from "../ui/text-field.tsx";
import { Drawn } from "./drawn.tsx";
import { Part } from "./part.tsx";

/** What is typed into or chosen from a list, in every state. */
export function Fields() {
  return (
    <Part title="Fields">
      <TextField name="plain" label="Plain" />
      <TextField
        name="hinted"
        label="With a hint"
        hint="Told before anything goes wrong."
        defaultValue="Typed"
      />
      <Drawn state="focus-visible" of="input">
        <TextField name="focused" label="Focused" defaultValue="Being typed" />
      </Drawn>
      <TextField
        name="refused"
        label="Refused"
        defaultValue="BT1 5GS"
        error="Enter a postcode in Great Britain."
      />
      <TextField name="off" label="Disabled" defaultValue="Not now" disabled />
      <TextArea name="text" label="Longer text" rows={3} />
      <TextArea
        name="text-refused"
        label="Longer text, refused"
        rows={3}
        error="Write a message, so that we know how to help."
      />
      <SelectField name="list" label="List">
        <option>First</option>
        <option>Second</option>
      </SelectField>
      <Drawn state="focus-visible" of="select">
        <SelectField name="list-focused" label="List, focused">
          <option>First</option>
        </SelectField>
      </Drawn>
      <SelectField name="list-refused" label="List, refused" error="Choose one of these.">
        <option>Choose</option>
      </SelectField>
      <QuantityField of="a part" value="1" max={9} />
      <Drawn state="hover" of="button">
        <QuantityField of="a part pointed at" value="2" max={9} />
      </Drawn>
      <QuantityField of="a refused part" value="0" max={9} error="Enter a whole number from 1 to 9." />
    </Part>
  );
}

/** What is ticked, in every state. */
export function Choices() {
  const choices = [
    { value: "one", label: "One", detail: "With a second line" },
    { value: "two", label: "Two" },
    { value: "three", label: "Not on offer", disabled: true },
  ];
  return (
    <Part title="Choices">
      <RadioGroup name="choice" legend="One of several" choices={choices} defaultValue="one" />
      <RadioGroup name="choice-refused" legend="Refused" choices={choices.slice(0, 2)} error="Choose one." />
      <Drawn state="focus-visible" of="input">
        <RadioGroup name="choice-focused" legend="Focused" choices={choices.slice(0, 1)} />
      </Drawn>
      <CheckboxField name="box" label="A box to tick" />
      <Drawn state="focus-visible" of="input">
        <CheckboxField name="box-focused" label="Focused" />
      </Drawn>
      <CheckboxField name="box-disabled" label="Disabled" disabled />
      <CheckboxField name="box-ticked" label="Ticked" defaultChecked />
      <CheckboxField id="box-refused" name="box-refused" label="Refused" error="Tick this to go on." />
    </Part>
  );
}
