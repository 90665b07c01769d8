import type { Role } from "./roles";

/** A person as administrators see them. `seenAt`: when they last signed in or did something; null, never. */
export type PersonOfArea = {
  id: string;
  name: string;
  email: string;
  roles: Record<string, Role>;
  isDisabled: boolean;
  hasSecondFactor: boolean;
  seenAt: Date | null;
};

/** An invitation that nobody has taken up. `isOver`: it is too old. */
export type PendingInvitation = { id: string; email: string; role: Role; expiresAt: Date; isOver: boolean };
