// Here once more, so that a missing page of an area keeps the area's own line of links.
export { default, metadata } from "../not-found";
