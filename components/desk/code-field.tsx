import { TextField } from "../field/text-field";

type Props = { name?: string; hint: string; issue: string | undefined; digitsOnly?: boolean };

/** The field for a code of an authenticator app. Unless `digitsOnly`, it may be a backup code, which has letters. */
export function CodeField({ name = "code", hint, issue, digitsOnly = false }: Props) {
  return (
    <TextField
      name={name}
      label="Code"
      hint={hint}
      autoComplete="one-time-code"
      inputMode={digitsOnly ? "numeric" : undefined}
      width="max-w-60"
      issue={issue}
    />
  );
}
