import type { Feed } from "./feed";

/** The tables of HSDS 3.0 with one service: name and text of each file. */
export const wholePackage: [string, string][] = [
  ["organizations.csv", "id,name,description\no1,Trust,A trust\n"],
  ["services.csv", "id,organization_id,name,description,status,minimum_age\ns1,o1,Sleep clinic,We help.,active,5\n"],
  ["locations.csv", "id,name,location_type\nl1,House,physical\n"],
  ["service_at_location.csv", "id,service_id,location_id\np1,s1,l1\n"],
  ["addresses.csv", "id,location_id,address_1,city,postal_code\na1,l1,1 Road,Oxford,OX4 1XD\n"],
  ["phones.csv", "id,service_id,number\nt1,s1,01865 904040\nt3,gone,1\n"],
  ["schedules.csv", "id,service_at_location_id,freq,byday,opens_at,closes_at\nh1,p1,WEEKLY,MO,9:00,17:00\n"],
  ["languages.csv", "id,service_id,name,code\ng1,s1,Urdu,ur\n"],
  ["required_documents.csv", "id,service_id,document\nd1,s1,Red book\n"],
  ["datapackage.json", "{}"],
];

/** What has to become of these tables. */
export const expectedOfPackage: Feed["expects"] = {
  drafts: ["organization: Trust", "location: House", "service: Sleep clinic"],
  notes: [/phones: 1 row belongs to nothing/],
  content: {
    House: { address: { postal_code: "OX4 1XD" } },
    "Sleep clinic": {
      ages: { minimum_age_months: 60 },
      contacts: [{ phones: [{ number: "01865 904040" }] }],
      languages: [{ name: "Urdu" }],
      required_documents: [{ document: "Red book" }],
      service_at_locations: [{ schedules: [{ byday: "MO", opens_at: "09:00" }] }],
    },
  },
};
