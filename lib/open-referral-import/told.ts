/** Something about one record of a feed that people should know. `about` is its name, or else its id. */
export type Told = { about: string; sentence: string };

/** What is noted while a feed is read. `source` is what ids of its own are made of: two feeds may both count from 1. */
export type Reading = { source: string; told: Told[] };
