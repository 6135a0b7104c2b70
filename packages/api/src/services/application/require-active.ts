import { type ApplicationState } from "../../contract/application.ts";
import { DomainError } from "../../errors.ts";

/** Throws WRONG_STATE for an application that is declined or withdrawn. */
export function requireActive(application: { state: ApplicationState }): void {
  if (application.state === "active") return;
  throw new DomainError("WRONG_STATE", `This application is already ${application.state}.`, {
    state: application.state,
  });
}
