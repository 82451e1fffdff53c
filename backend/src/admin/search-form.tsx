import { Button, Input, Label } from "@medusajs/ui";
import { type FormEvent, useId } from "react";

interface SearchFormProps {
  label: string;
  onFind: (words: string) => void;
}

/** Finds in a list by what is typed, once it is sent. */
export function SearchForm({ label, onFind }: SearchFormProps) {
  const id = useId();
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("search");
    onFind(typeof typed === "string" ? typed.trim() : "");
  };
  return (
    <form onSubmit={find} className="flex items-end gap-3 px-6 py-4" role="search">
      <div className="w-full max-w-md">
        <Label htmlFor={id}>{label}</Label>
        <Input id={id} name="search" className="mt-1" />
      </div>
      <Button type="submit" size="small" variant="secondary">
        Find
      </Button>
    </form>
  );
}
