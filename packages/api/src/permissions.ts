import { type Action, mayDo } from "./contract/permission.ts";
import { type Role } from "./contract/organization.ts";
import { DomainError } from "./errors.ts";

/** Throws FORBIDDEN when the role may not do this. */
export function requirePermission(role: Role, action: Action): void {
  if (mayDo(role, action)) return;
  throw new DomainError("FORBIDDEN", "Your role in this organization does not allow that.", {
    action,
  });
}
