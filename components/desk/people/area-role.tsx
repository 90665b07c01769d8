import { type Role, roleNames, roles } from "../../../lib/editing/roles";
import { SelectField } from "../../field/select-field";
import { DeskForm } from "../desk-form";
import { PostButton } from "../post-button";

/** A person's role in one area, with the forms that change it or take it away. */
export function AreaRole({
  personId,
  slug,
  areaName,
  role,
}: {
  personId: string;
  slug: string;
  areaName: string;
  role: Role | undefined;
}) {
  return (
    <section aria-labelledby={`role-in-${slug}`} className="mt-8">
      <h2 id={`role-in-${slug}`}>{areaName}</h2>
      <DeskForm action={`/admin/people/${personId}/role`} className="mt-3 grid gap-3">
        <input type="hidden" name="area" value={slug} />
        <SelectField
          id={`role-${slug}`}
          name="role"
          label={
            <>
              What they may do<span className="sr-only"> in {areaName}</span>
            </>
          }
          hint={
            <ul>
              {roles.map((one) => (
                <li key={one}>
                  <strong>{roleNames[one].name}</strong> may {roleNames[one].may}.
                </li>
              ))}
            </ul>
          }
          choices={roles.map((one) => ({ value: one, label: roleNames[one].name }))}
          value={role}
          width="max-w-64"
        >
          <button type="submit" className="button-quiet">
            Change the role
          </button>
        </SelectField>
      </DeskForm>
      <div className="mt-4">
        <PostButton action={`/admin/people/${personId}/remove`} fields={{ area: slug }}>
          Take them out of {areaName}
        </PostButton>
      </div>
    </section>
  );
}
