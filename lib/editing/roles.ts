/** What a person may do in an area, the least first: each may do all that those before it may. */
export const roles = ["viewer", "editor", "publisher", "administrator"] as const;
export type Role = (typeof roles)[number];

/** What each role is called, and what it lets somebody do, for people. */
export const roleNames: Record<Role, { name: string; may: string }> = {
  viewer: { name: "Viewer", may: "read drafts and history" },
  editor: { name: "Editor", may: "write drafts, hand them in, and take an entry down at once" },
  publisher: { name: "Publisher", may: "publish what somebody else handed in" },
  administrator: { name: "Administrator", may: "invite people and change what they may do" },
};

/** A signed-in person and what they may do, by area. */
export type Editor = { id: string; name: string; email: string; roles: Readonly<Record<string, Role>> };

/** Returns whether somebody with this role may do what needs at least `least`. No role may do nothing. */
export const isAtLeast = (role: Role | undefined, least: Role): boolean =>
  role !== undefined && roles.indexOf(role) >= roles.indexOf(least);

/**
 * Returns whether this person may do in this area what needs at least `least`. What counts is asked again where it is
 * done (lib/db).
 */
export const mayIn = (editor: Editor, area: string, least: Role): boolean =>
  Object.hasOwn(editor.roles, area) && isAtLeast(editor.roles[area], least);

/** Returns the areas in which this person may do what needs at least `least`. */
export const areasWhere = (editor: Editor, least: Role): string[] =>
  Object.keys(editor.roles).filter((area) => mayIn(editor, area, least));
