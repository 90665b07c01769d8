import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { nameOf } from "@/app/admin/desk/entry-of-page";
import { openPage } from "@/app/admin/desk/letter-link";
import { readShown } from "@/app/admin/desk/respond";
import { doubtsNow } from "@/app/admin/desk/stale-now";
import { DeskMain } from "@/components/desk/desk-main";
import { FormEnd } from "@/components/desk/form-end";
import { DoubtQuestions } from "@/components/desk/review/doubt-questions";
import { dayInWords } from "@/lib/catalogue/day-in-words";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { objectOf, textOf } from "@/lib/catalogue/json-values";
import { factsInShort } from "@/lib/editing/worklist/facts-in-short";
import { findSubject } from "../../subject";

export const metadata: Metadata = { title: "Is it still correct?" };

type Props = { params: Promise<{ token: string }> };

/**
 * The page on which the reader of a letter reads a page's words, and confirms that they are still correct. Opening it
 * changes nothing.
 */
export default async function StillCorrectPage({ params }: Props) {
  const { token } = await params;
  const subject = await findSubject(token);
  if (!subject) redirect("/admin/still-correct/over");
  const { entry, content, outcome } = subject.found;
  const { issues, typed } = await readShown(openPage("/admin/still-correct", token));
  const isConfirmed = outcome === "confirmed";
  const doubts = isConfirmed ? [] : await doubtsNow({ id: entry.id, area: entry.areaSlug }, content);
  const name = nameOf(content, entry.slug);
  const path = pathOfEntry({ ...entry, area: entry.areaSlug });
  return (
    <DeskMain
      title={isConfirmed ? `Thank you: ${name} is still correct` : `Is ${name} still correct?`}
      issues={issues}
      idOf={(field) => (field.startsWith("doubt-") ? field : null)}
    >
      {isConfirmed ? (
        <>
          <p role="status" className="mt-3">
            Its page says that it was checked on {dayInWords(textOf(objectOf(content).assured_date))}. You need do
            nothing else.
          </p>
          <p className="mt-3">
            <a href={path} className="tap">
              See the page
            </a>
          </p>
        </>
      ) : (
        <>
          <dl className="mt-4">
            {factsInShort(content).map(({ name: fact, values }) => (
              <div key={fact} className="border-t border-rule py-2 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)] sm:gap-4">
                <dt className="font-semibold">{fact}</dt>
                {values.map((value) => (
                  <dd key={value} className="break-words sm:col-start-2">
                    {value}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
          <p className="mt-3">
            <a href={path} className="tap">
              Read the whole page
            </a>
          </p>
          <form method="post" action={`/admin/still-correct/${token}/confirm`} className="mt-3 grid gap-4">
            <DoubtQuestions
              doubts={doubts}
              kind={entry.kind}
              page={`/admin/entries/${entry.id}`}
              typed={typed}
              issues={issues}
            />
            <p>If you have checked all of it and nothing is wrong:</p>
            <FormEnd>It is still correct</FormEnd>
          </form>
          <p className="mt-5">
            If something is wrong, <a href={`/admin/entries/${entry.id}`}>sign in and change it</a>.
          </p>
        </>
      )}
    </DeskMain>
  );
}
