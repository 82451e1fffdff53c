import type { Finding, TextToCheck } from "@balance/compliance/checked-text";
import { Hint, Input, Textarea } from "@medusajs/ui";
import { type ComponentRef, type UIEvent, useId, useRef } from "react";
import { FieldFrame, type FieldProps } from "../label/field-frame";
import { FindingList } from "./finding-list";
import { MarkedText } from "./marked-text";
import { useFindings } from "./use-findings";

interface GuardedEntryProps extends FieldProps {
  value: string;
  onChange: (text: string) => void;
  /** More than one makes it a text area. */
  lines?: number;
  /** Where the text will stand, and what is known of the product. */
  said: Omit<TextToCheck, "text">;
}

/** One text that shoppers will read: what the guard finds in it is marked while it is written. */
export function GuardedEntry({ value, onChange, lines = 1, said, ...frame }: GuardedEntryProps) {
  const { findings, failure } = useFindings({ ...said, text: value });
  const field = useRef<ComponentRef<"input"> & ComponentRef<"textarea">>(null);
  const marks = useRef<HTMLDivElement>(null);
  const listId = useId();

  const show = ({ start, end }: Finding) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const follow = ({ currentTarget }: UIEvent<HTMLElement>) =>
    marks.current?.scrollTo(currentTarget.scrollLeft, currentTarget.scrollTop);

  return (
    <FieldFrame {...frame}>
      {(input) => {
        const common = {
          ...input,
          "aria-describedby":
            [input["aria-describedby"], findings.length > 0 && listId].filter(Boolean).join(" ") || undefined,
          ref: field,
          value,
          onScroll: follow,
          onChange: (event: { target: { value: string } }) => onChange(event.target.value),
        };
        return (
          <>
            <div className="bg-ui-bg-field relative rounded-md">
              <div
                ref={marks}
                aria-hidden
                className={`pointer-events-none absolute inset-0 overflow-hidden text-transparent ${lines > 1 ? textArea : oneLine}`}
              >
                <MarkedText text={value} findings={findings} />
              </div>
              {lines > 1 ? (
                <Textarea
                  {...common}
                  rows={lines}
                  className="block resize-y !bg-transparent [scrollbar-gutter:stable]"
                />
              ) : (
                <Input {...common} size="small" className="!bg-transparent" />
              )}
            </div>
            <div aria-live="polite" className="flex flex-col gap-1">
              <FindingList id={listId} findings={findings} onShow={show} />
              {failure && <Hint>The claims guard could not be asked just now: {failure}</Hint>}
            </div>
          </>
        );
      }}
    </FieldFrame>
  );
}

/** The letters of the marks lie exactly under those of the engine's own inputs. */
const textArea = "txt-small whitespace-pre-wrap break-words px-2 py-1.5 [scrollbar-gutter:stable]";
const oneLine = "txt-compact-small whitespace-pre px-2 py-1";
