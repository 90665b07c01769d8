import { agesInWords } from "@/lib/catalogue/ages";
import type { Published } from "@/lib/catalogue/catalogue";
import type { Ages } from "@/lib/catalogue/content-blocks";
import { pathOfEntry } from "@/lib/catalogue/entry";
import { capitalized } from "@/lib/catalogue/first-letter";
import { listed } from "@/lib/catalogue/hours";
import { type Band, LIFE_MONTHS, type LifeLine, TURNING_AGES } from "@/lib/catalogue/life-line";

const share = (months: number) => `${((months / LIFE_MONTHS) * 100).toFixed(2)}%`;

/** The picture of a need from 0 to 25: a bar for each service, and one for the ages of which none speaks. */
export function LifeLinePicture({ line: { rows, gaps } }: { line: LifeLine }) {
  return (
    <div aria-hidden="true" className="max-w-3xl break-inside-avoid">
      <AgeScale />
      <ul className="space-y-2">
        {rows.map(({ service, band }) => (
          <li key={service.id} className="text-small leading-tight">
            {service.content.name}
            <Bar bands={[band]} kind={band.isOpen ? "open" : "full"} />
          </li>
        ))}
        {gaps.length > 0 && (
          <li className="text-small leading-tight font-bold">
            No service states these ages
            <Bar bands={gaps.map(({ from, to }) => ({ from: from * 12, to: (to + 1) * 12 }))} kind="gap" />
          </li>
        )}
      </ul>
    </div>
  );
}

const looks = { full: "fill-brand", open: "fill-tint stroke-brand", gap: "fill-page stroke-error" };

function Bar({ bands, kind }: { bands: readonly Pick<Band, "from" | "to">[]; kind: keyof typeof looks }) {
  return (
    <svg aria-hidden="true" className="mt-1 block h-5 w-full overflow-visible">
      <rect width="100%" height="100%" className="fill-paper" />
      {bands.map(({ from, to }) => (
        <rect
          key={from}
          x={share(from)}
          width={share(to - from)}
          height="100%"
          className={looks[kind]}
          strokeWidth={kind === "full" ? undefined : 2}
          strokeDasharray={kind === "full" ? undefined : "5 4"}
        />
      ))}
      {TURNING_AGES.map((age) => (
        <line key={age} x1={share(age * 12)} x2={share(age * 12)} y2="100%" className="stroke-border" />
      ))}
    </svg>
  );
}

/** The ages over the bars. */
const AgeScale = () => (
  <svg aria-hidden="true" className="block h-5 w-full overflow-visible fill-quiet text-[0.8125rem]">
    {[0, 5, ...TURNING_AGES].map((age) => (
      <text
        key={age}
        x={share(age * 12)}
        y="0.9em"
        textAnchor={age === 0 ? "start" : age === 18 ? "end" : "middle"}
        className={[5, 16, 19].includes(age) ? "max-[16rem]:hidden" : undefined}
      >
        {age}
      </text>
    ))}
  </svg>
);

/** The same in words: which service takes which ages, and what it says of getting older. */
export function LifeLineTable({ line: { need, rows, unknown } }: { line: LifeLine }) {
  const all = [...rows, ...unknown.map((service) => ({ service, ages: service.content.ages }))];
  return (
    <table className="w-full max-w-4xl border-b border-rule text-left max-sm:block">
      <caption className="mb-2 text-left text-h3 font-semibold max-sm:block">{need.name}: ages of each service</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b-2 border-text">
          <th className="py-2 pr-4">Service</th>
          <th className="py-2 pr-4">Ages</th>
          <th className="py-2">When you get older</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {all.map(({ service, ages }) => (
          <tr key={service.id} className="border-t border-rule align-top max-sm:block max-sm:py-2">
            <th className="pr-4 font-semibold max-sm:block">
              <a href={pathOfEntry(service)} className="tap">
                {service.content.name}
              </a>
            </th>
            <td className="py-2 pr-4 max-sm:block max-sm:py-0">{agesOf(ages)}</td>
            <td className="py-2 max-sm:block max-sm:py-0">
              {service.content.transitions.map(({ id, description }) => (
                <p key={id}>{description}</p>
              ))}
              {service.content.transitions.length === 0 && (
                <span className="text-quiet">It does not say what changes.</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const agesOf = (ages: Ages | null): string => capitalized(agesInWords(ages) ?? "not stated: ask");

/** The picture in sentences: where one service ends and another begins, and of which ages none speaks. */
export function LifeLineTurns({ line: { turns, gaps, unknown, rows } }: { line: LifeLine }) {
  const names = (services: readonly Published<"service">[]) => listed(services.map(({ content }) => content.name));
  const isUnsure = unknown.length > 0 || rows.some(({ band }) => band.isOpen);
  return (
    <ul className="measure list-disc space-y-2 pl-6 marker:text-brand">
      {turns.flatMap(({ age, ends, begins }) =>
        [
          { label: "ends", services: ends },
          { label: "begins", services: begins },
        ]
          .filter(({ services }) => services.length > 0)
          .map(({ label, services }) => (
            <li key={`${age} ${label}`}>
              <strong>
                At {age} {label}:
              </strong>{" "}
              {names(services)}.
            </li>
          )),
      )}
      {gaps.map(({ from, to }) => (
        <li key={from}>
          <strong>Gap: {from === to ? `age ${from}` : `ages ${from} to ${to}`}.</strong> No service here says for
          certain that it takes {from === to ? "this age" : "these ages"}.{" "}
          {isUnsure ? "One that states no age may do so: ask." : "Ask what there is instead."}
        </li>
      ))}
    </ul>
  );
}
