import { TextField } from "../field/text-field";

/** The field for a new password, with its rules (lib/auth/password-issues.ts) beside it. */
export function NewPasswordField({ label, issue }: { label: string; issue: string | undefined }) {
  return (
    <TextField
      name="password"
      label={label}
      hint="At least 12 characters. Three or four random words are good, with spaces if you like."
      type="password"
      autoComplete="new-password"
      issue={issue}
    />
  );
}
