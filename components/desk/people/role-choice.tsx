import { roleNames, roles } from "../../../lib/editing/roles";
import { RadioField } from "../../field/radio-field";

const choices = roles.map((role) => ({
  value: role,
  label: roleNames[role].name,
  help: `May ${roleNames[role].may}.`,
}));

/** The four roles to choose one of, each with what it lets somebody do. */
export function RoleChoice({ chosen, legend, issue }: { chosen?: string; legend: string; issue?: string }) {
  return <RadioField name="role" legend={legend} choices={choices} chosen={chosen} issue={issue} />;
}
