import { zip } from "../../lib/open-data/zip";
import type { Feed } from "../support/feed";

const files: [string, string][] = [
  ["export/organizations.csv", "\ufeffid,name,description\r\n1,Trust,Text\r\n"],
  ["__MACOSX/export/._services.csv", "Mac OS X"],
  ["export/services.csv", 'id,organization_id,name,status,description\r\n7,1,Clinic,active,"Line 1\nLine 2"\r\n'],
  ["export/locations.csv", "id,name,latitude,longitude\r\n9,House,51.75,-1.25\r\n"],
  [
    "export/physical_addresses.csv",
    "id,location_id,address_1,city,state_province,postal_code,country\r\n1,9,1 Road,Oxford,Oxon,OX4 1XD,GB\r\n",
  ],
  ["export/services_at_location.csv", "id,service_id,location_id\r\n1,7,9\r\n"],
  ["export/phones.csv", "id,service_id,number\r\n1,7,01865 904040\r\n"],
  ["export/regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at\r\n1,7,1,09:00,17:00\r\n"],
];

/** Tables of HSDS 1 as a Mac packs them: older names, days counted from Monday, a folder, and its leftovers. */
export default {
  at: "/feed/data.zip",
  says: (_, response) =>
    response.writeHead(200, { "content-type": "application/zip" }).end(zip(files, new Date("2026-01-01"))),
  expects: {
    drafts: ["organization: Trust", "location: House", "service: Clinic"],
    content: {
      House: { address: { address_1: "1 Road", postal_code: "OX4 1XD" } },
      Clinic: {
        summary: "Line 1\nLine 2",
        service_at_locations: [{}],
        contacts: [
          {
            phones: [{ number: "01865 904040" }],
            schedules: [{ byday: "MO", opens_at: "09:00", closes_at: "17:00" }],
          },
        ],
      },
    },
  },
} satisfies Feed;
