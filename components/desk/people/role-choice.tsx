import { type Role, roleNames, roles } from "../../../lib/editing/roles";

/** The four roles to choose one of, each with what it lets somebody do. */
export function RoleChoice({ chosen, legend, issue }: { chosen?: string; legend: string; issue?: string }) {
  return (
    <fieldset
      aria-describedby={issue ? "role-issue" : undefined}
      className={issue ? "border-l-4 border-error pl-3" : ""}
    >
      <legend className="font-semibold">{legend}</legend>
      {issue && (
        <p id="role-issue" className="font-semibold text-error">
          <span className="sr-only">Error: </span>
          {issue}
        </p>
      )}
      {roles.map((role: Role, at) => (
        <label key={role} className="flex min-h-11 items-start gap-3 py-2">
          <input
            id={at === 0 ? "role" : undefined}
            type="radio"
            name="role"
            value={role}
            defaultChecked={chosen === role}
            className="mt-1 size-5 shrink-0 accent-brand"
          />
          <span>
            {roleNames[role].name}
            <span className="block text-small text-quiet">May {roleNames[role].may}.</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
