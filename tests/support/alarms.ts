import { readFileSync } from "node:fs";
import { parse } from "yaml";

type Rule = { alert: string; expr: string; annotations: { summary: string } };

/** The alarms of this site. */
export const alarms: readonly Rule[] = parse(readFileSync("lib/server/alarms.yaml", "utf8")).groups[0].rules;

/**
 * What an alarm asks, of the little of Prometheus' language that ours use: `name{label="value"}`, and how much it has
 * grown.
 */
function readExpression(expr: string) {
  const [, left = "", sign = "", limit = ""] = /^(.+?) (==|>) ([\d.]+)$/.exec(expr) ?? [];
  const grown = /^sum\(increase\((.+)\[5m\]\)\)$/.exec(left)?.[1];
  const [, name = "", labels = ""] = /^(\w+)(?:\{(.+)\})?$/.exec(grown ?? left) ?? [];
  if (!name) throw new Error(`Not read: ${expr}`);
  return {
    name,
    labels,
    grows: grown !== undefined,
    isOver: (value: number) => (sign === ">" ? value > Number(limit) : value === Number(limit)),
  };
}

/** The values of a metric in Prometheus' text, those that have this label. */
const valuesOf = (text: string, name: string, labels: string): number[] =>
  text.split("\n").flatMap((line) => {
    const [, found, its = "", value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    return found === name && its.includes(labels) ? [value === "+Inf" ? Number.POSITIVE_INFINITY : Number(value)] : [];
  });

/** The names of the metrics that alarms look at. */
export const metricsOfAlarms = (): string[] => alarms.map(({ expr }) => readExpression(expr).name);

/**
 * The alarms that these metrics raise when they stay so, or have come to this within five minutes from what they were
 * before.
 */
export const raisedBy = (text: string, before = ""): string[] =>
  alarms
    .filter(({ expr }) => {
      const { name, labels, grows, isOver } = readExpression(expr);
      const now = valuesOf(text, name, labels);
      const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
      return grows ? isOver(sum(now) - sum(valuesOf(before, name, labels))) : now.some(isOver);
    })
    .map(({ alert }) => alert);
