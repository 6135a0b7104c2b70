import { type Role } from "./organization.ts";

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
  "application.hold": recruiting,
  "note.write": everybody,
  "contest.answer": hiring,
  "request.read": hiring,
  "request.answer": hiring,
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;

/** Whether a role may do this. */
export function mayDo(role: Role, action: Action): boolean {
  const roles: readonly Role[] = allowed[action];
  return roles.includes(role);
}
