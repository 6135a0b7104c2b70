import { type Role } from "./contract/organization.ts";
import { DomainError } from "./errors.ts";

const everybody = ["owner", "recruiter", "hiring-manager", "interviewer"] as const;
const hiring = ["owner", "recruiter", "hiring-manager"] as const;
const recruiting = ["owner", "recruiter"] as const;
const owner = ["owner"] as const;

/** The only place that says which role may do what in an organization. */
const allowed = {
  "organization.read": everybody,
  "organization.update": owner,
  "member.read": everybody,
  "member.change": owner,
  "member.leave": everybody,
  "member.invite": owner,
  "job.read": everybody,
  "job.write": hiring,
  "job.publish": hiring,
  "invite.read": hiring,
  "invite.write": hiring,
  "application.read": everybody,
  "application.decide": hiring,
  "application.reveal": recruiting,
  "note.write": everybody,
  "contest.answer": hiring,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;

/** Whether a role may do this. */
export function mayDo(role: Role, action: Action): boolean {
  const roles: readonly Role[] = allowed[action];
  return roles.includes(role);
}

/** Throws FORBIDDEN when the role may not do this. */
export function requirePermission(role: Role, action: Action): void {
  if (mayDo(role, action)) return;
  throw new DomainError("FORBIDDEN", "Your role in this organization does not allow that.", {
    action,
  });
}
