import { describe, expect, test } from "vitest";
import { alarms, raisedBy } from "../../support/alarms";

/** For each alarm, what just does not raise it and what does. */
const sides: Record<string, [calm: string, raised: string]> = {
  SiteAway: ["up 1", "up 0"],
  DatabaseAway: ["database_away 0", "database_away 1"],
  CatalogueUnreadable: ["catalogue_unreadable 0", "catalogue_unreadable 1"],
  CatalogueOld: ["catalogue_age_seconds 3600", "catalogue_age_seconds 3601"],
  ManyFaults: [
    'http_request_duration_seconds_count{route="/",status="4xx"} 99',
    'http_request_duration_seconds_count{route="/",status="5xx"} 6\nhttp_request_duration_seconds_count{route="/a",status="5xx"} 5',
  ],
  Overloaded: ['http_refused_total{status="503"} 10', 'http_refused_total{status="503"} 11'],
  ManySentAway: ['http_refused_total{status="429"} 300', 'http_refused_total{status="429"} 301'],
  SlowThread: ["nodejs_eventloop_lag_p99_seconds 0.4", "nodejs_eventloop_lag_p99_seconds 0.6"],
  ConnectionsWaiting: ['database_connections{state="active"} 9', 'database_connections{state="waiting"} 6'],
  SettingUnsafe: ['database_setting_safe{setting="fsync"} 1', 'database_setting_safe{setting="fsync"} 0'],
  SchemaUnknown: ["database_schema_known 1", "database_schema_known 0"],
  BackupOld: ["backup_age_seconds 90000", "backup_age_seconds 100000"],
  JobFailed: ['job_failed{job="backup"} 0', 'job_failed{job="backup"} 1'],
  ReviewsOverdue: ["review_overdue_entries 20", "review_overdue_entries 21"],
};

describe("an alarm", () => {
  test.each(alarms.map(({ alert }) => alert))("%s is raised by what it is for, and by nothing less", (alert) => {
    const [calm, raised] = sides[alert] ?? ["", ""];
    expect(raisedBy(calm)).toEqual([]);
    expect(raisedBy(raised)).toEqual([alert]);
  });

  test("about what was counted is over when it no longer grows", () => {
    const [, counted] = sides.Overloaded as [string, string];
    expect(raisedBy(counted, counted)).toEqual([]);
  });

  test("says in a sentence or two what happened and what to do", () => {
    for (const { annotations } of alarms) expect(annotations.summary).toMatch(/^[A-Z].*\.$/);
  });
});
