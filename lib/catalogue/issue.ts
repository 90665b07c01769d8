/** Something a person has to put right. `field` is a dotted path ("contacts.0.email"); `message` says what to do. */
export type Issue = { field: string; message: string };
