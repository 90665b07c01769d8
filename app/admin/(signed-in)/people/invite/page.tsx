import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { AreaChoice } from "@/components/desk/area-choice";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { RadioField } from "@/components/field/radio-field";
import { TextField } from "@/components/field/text-field";
import { areasWhere, roleNames, roles } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Invite somebody" };

type Query = { area?: string };

/** The page on which an administrator invites a person to an area. */
export default async function InvitePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { editor } = await requireEditor();
  const mine = areasWhere(editor, "administrator");
  if (mine.length === 0) notFound();
  const query = await searchParams;
  const { issues, field } = await readShown("/admin/people/invite");
  const areas = liveCatalogue().areas.filter(({ slug }) => mine.includes(slug));
  return (
    <DeskMain title="Invite somebody" issues={issues}>
      <p className="mt-3">They get an email with a link, choose a password, and set up a second step on their phone.</p>
      <DeskForm action="/admin/people/invite/send" noValidate className="mt-5 grid gap-6 measure">
        <TextField {...field("email")} label="Their email address" type="email" inputMode="email" />
        <AreaChoice
          {...field("area", query.area)}
          areas={areas}
          only={(name) => (
            <p>
              To work on the Local Offer of <strong>{name}</strong>
            </p>
          )}
          none="Choose one"
        />
        <RadioField
          {...field("role")}
          legend="What they may do"
          choices={roles.map((role) => ({
            value: role,
            label: roleNames[role].name,
            help: `May ${roleNames[role].may}.`,
          }))}
        />
        <FormEnd leave="/admin/people" leaveWords="Invite nobody">
          Send the invitation
        </FormEnd>
      </DeskForm>
    </DeskMain>
  );
}
