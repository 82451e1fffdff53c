import type { KeyboardEvent } from "react";

/**
 * Enter, which scanners send after each code, goes on to the next text field within the element that hears it instead of
 * sending a form. `atEnd` is called in the last field; fields that it makes at once are gone on to.
 */
export function focusNextField(event: KeyboardEvent<HTMLElement>, atEnd?: () => void): void {
  const { target, currentTarget } = event;
  if (event.key !== "Enter" || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = () => [...currentTarget.querySelectorAll<HTMLInputElement>("input:not([type=hidden])")];
  const next = fields().indexOf(target) + 1;
  if (next === fields().length) atEnd?.();
  const field = fields()[next];
  field?.focus();
  field?.select();
}
