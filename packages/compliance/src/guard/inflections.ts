/** A verb or noun with its regular endings: cure, cures, cured, curing. Forms that don't exist do no harm. */
export function inflections(base: string): string[] {
  const stem = base.replace(/e$/u, "");
  if (base.endsWith("e")) return [base, `${base}s`, `${base}d`, `${stem}ing`];
  if (/[^aeiou]y$/u.test(base)) {
    const root = base.slice(0, -1);
    return [base, `${root}ies`, `${root}ied`, `${base}ing`, `${base}s`];
  }
  const plural = /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`;
  const forms = [base, plural, `${base}ed`, `${base}ing`];
  // stop, stopped
  if (/[^aeiou][aeiou][bdgklmnprt]$/u.test(base)) {
    const doubled = base + base.slice(-1);
    forms.push(`${doubled}ed`, `${doubled}ing`);
  }
  return forms;
}
