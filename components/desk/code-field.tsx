import { TextField } from "./text-field";

type Props = { name?: string; hint: string; issue: string | undefined; digitsOnly?: boolean };

/**
 * Where somebody types a code of their authenticator app; unless `digitsOnly`, it may be a backup code, which has
 * letters.
 */
export function CodeField({ name = "code", hint, issue, digitsOnly = false }: Props) {
  return (
    <TextField
      name={name}
      label="Code"
      hint={hint}
      autoComplete="one-time-code"
      inputMode={digitsOnly ? "numeric" : undefined}
      narrow
      issue={issue}
    />
  );
}
