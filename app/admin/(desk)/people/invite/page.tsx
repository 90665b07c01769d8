import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireEditor } from "@/app/admin/desk/on-post";
import { readShown } from "@/app/admin/desk/respond";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskMain } from "@/components/desk/desk-main";
import { AreaChoice } from "@/components/desk/people/area-choice";
import { RoleChoice } from "@/components/desk/people/role-choice";
import { ErrorSummary } from "@/components/error-summary";
import { TextField } from "@/components/field/text-field";
import { areasWhere } from "@/lib/editing/roles";
import { liveCatalogue } from "@/lib/live/live";

export const metadata: Metadata = { title: "Invite somebody" };

type Query = { area?: string };

/** The page on which an administrator invites a person to an area. */
export default async function InvitePage({ searchParams }: { searchParams: Promise<Query> }) {
  const { editor } = await requireEditor();
  const mine = areasWhere(editor, "administrator");
  if (mine.length === 0) notFound();
  const query = await searchParams;
  const { issues, typed } = await readShown("/admin/people/invite");
  const issueOf = (name: string) => issues.find(({ field }) => field === name)?.message;
  const areas = liveCatalogue().areas.filter(({ slug }) => mine.includes(slug));
  return (
    <DeskMain>
      <ErrorSummary issues={issues} />
      <h1>Invite somebody</h1>
      <p className="mt-3">
        They get an e-mail with a link, choose a password, and set up a second step on their phone.
      </p>
      <DeskForm action="/admin/people/invite/send" noValidate className="mt-5 grid gap-6 measure">
        <TextField
          name="email"
          label="Their e-mail address"
          type="email"
          inputMode="email"
          value={typed.email}
          issue={issueOf("email")}
        />
        <AreaChoice areas={areas} chosen={typed.area ?? query.area} issue={issueOf("area")} />
        <RoleChoice legend="What they may do" chosen={typed.role} issue={issueOf("role")} />
        <div className="flex flex-wrap items-center gap-5">
          <button type="submit" className="button">
            Send the invitation
          </button>
          <a href="/admin/people" className="tap">
            Invite nobody
          </a>
        </div>
      </DeskForm>
    </DeskMain>
  );
}
