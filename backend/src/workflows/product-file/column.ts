import type { CellKind } from "./cell-kinds";

/** One column of the file, about a product, a variant, a lot or a label. */
export interface Column<Subject> {
  name: string;
  write: (subject: Subject) => string;
  /** Puts the cell's value into the subject; gives a sentence for staff when it can't. */
  read: (subject: Subject, cell: string) => string | null;
}

/** A column for something that stands anywhere in its subject. */
export function column<Subject, Value>(
  name: string,
  kind: CellKind<Value>,
  get: (subject: Subject) => Value,
  set: (subject: Subject, value: Value) => void,
): Column<Subject> {
  return {
    name,
    write: (subject) => kind.write(get(subject)),
    read: (subject, cell) => {
      const read = kind.read(cell);
      if ("problem" in read) return read.problem;
      set(subject, read.value);
      return null;
    },
  };
}

/** A column for a field of the same type. */
export function columnOf<Subject, Field extends keyof Subject>(
  name: string,
  field: Field,
  kind: CellKind<Subject[Field]>,
): Column<Subject> {
  return column<Subject, Subject[Field]>(
    name,
    kind,
    (subject) => subject[field],
    (subject, value) => (subject[field] = value),
  );
}
