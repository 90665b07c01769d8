import type { DrawnForm } from "./drawn-form";

/** A value that the form sends back and nobody sees. */
export function Hidden({ form, name }: { form: DrawnForm; name: string }) {
  return <input type="hidden" name={name} value={form.values.get(name)?.[0] ?? ""} />;
}
