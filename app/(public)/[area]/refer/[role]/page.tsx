import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Fragment } from "react";
import { AskLine } from "@/components/ask-line";
import { Fold } from "@/components/fold";
import { PageMain } from "@/components/page-main";
import { RoleGuides, RoleList, roleTitles } from "@/components/role-list";
import { isFamily } from "@/lib/catalogue/exception-route";
import { guidesForRole } from "@/lib/catalogue/guides-for-role";
import { everything, search } from "@/lib/catalogue/search/search";
import { howReferred } from "@/lib/catalogue/search/who-refers";
import { areaOfPage, crumbsTo, titleIn } from "../../entry-of-page";
import { roleInSentence } from "../../services/results-heading";

type Props = { params: Promise<{ area: string; role: string }> };

/** The area and the role of the page, and the roles that have one. What is no role of a professional is not found. */
async function roleOfPage({ params }: Props) {
  const { catalogue, area } = await areaOfPage(params);
  const roles = catalogue.terms.referrers.filter(({ slug }) => !isFamily(slug));
  const { role: slug } = await params;
  const role = roles.find((row) => row.slug === slug) ?? notFound();
  return { catalogue, area, roles, role };
}

const titleOf = (name: string) => `How ${roleInSentence(name)} refers`;

/** The role and the area. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { area, role } = await roleOfPage(props);
  return {
    title: titleIn(area, titleOf(role.name)),
    description: `Every service in ${area.name} that ${roleInSentence(role.name)} can get a child into, with the way, the form and the number.`,
  };
}

/** Everything in an area that somebody of a role can get a child into, on a page or two: by how, then by topic. */
export default async function RolePage(props: Props) {
  const { catalogue, area, roles, role } = await roleOfPage(props);
  const { matches } = search(catalogue, { ...everything, area: area.slug, refer: role.slug });
  const guides = guidesForRole(
    catalogue,
    area.slug,
    role.slug,
    matches.map(({ offer }) => offer),
  );
  return (
    <PageMain crumbs={[...crumbsTo(area), { label: "For professionals", href: `/${area.slug}/refer` }]}>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h1 className="text-h2">
          {titleOf(role.name)} in {area.name}
        </h1>
        <div className="no-print text-small has-[[open]]:basis-full">
          <Fold label="You are somebody else?" staysFolded>
            <ul className="flex flex-wrap gap-x-6">
              {roles.map(({ slug, name }) => (
                <li key={slug}>
                  <a className="tap" href={`/${area.slug}/refer/${slug}`}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      </div>
      <p className="mt-1 text-small">
        {matches.length} services. Each name leads to the criteria and to words for the family. Read what is not certain
        there before you rely on it.
      </p>
      <div className="mt-2 space-y-4 lg:mt-1 lg:space-y-1.5">
        {howReferred.map((how) => {
          const own = matches.filter((match) => match.how === how);
          return (
            <Fragment key={how}>
              {own.length > 0 && (
                <section aria-labelledby={how}>
                  <h2 className="mb-1 text-h3 lg:mb-0.5" id={how}>
                    {roleTitles[how]} ({own.length})
                  </h2>
                  <RoleList matches={own} role={role.slug} terms={catalogue.terms} />
                </section>
              )}
              {how === "named" && <RoleGuides guides={guides} />}
            </Fragment>
          );
        })}
      </div>
      <AskLine area={area} catalogue={catalogue} />
    </PageMain>
  );
}
