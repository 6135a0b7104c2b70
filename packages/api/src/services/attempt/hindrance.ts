import { type ApplicationSource, type ApplicationState } from "../../contract/application.ts";
import { type Hindrance } from "../../contract/attempt.ts";
import { type JobState } from "../../contract/job.ts";
import { DomainError } from "../../errors.ts";

export type ApplicationTerms = {
  state: ApplicationState;
  source: ApplicationSource;
  jobState: JobState;
  dueAt: Date | null;
  /** The address that was given with the application has been proved. */
  addressProved: boolean;
};

/** What keeps a candidate from beginning work; null when nothing does. An invitation's link is proof enough by itself. */
export function hindranceOf(terms: ApplicationTerms, now: Date): Hindrance | null {
  if (terms.state !== "active") return "application-not-active";
  if (terms.jobState !== "published") return "job-closed";
  if (terms.source === "applied" && !terms.addressProved) return "address-not-verified";
  if (terms.dueAt && now >= terms.dueAt) return "past-due";
  return null;
}

/** The same as a failure. */
export function refuse(hindrance: Hindrance): DomainError {
  switch (hindrance) {
    case "application-not-active":
      return new DomainError("WRONG_STATE", "This application is over, so no work can be begun.");
    case "job-closed":
      return new DomainError("WRONG_STATE", "This job is closed, so no work can be begun.");
    case "address-not-verified":
      return new DomainError(
        "ADDRESS_NOT_VERIFIED",
        "Confirm your e-mail address first, by the link in our mail.",
      );
    case "past-due":
      return new DomainError("LINK_EXPIRED", "The time to hand in work for this job is over.");
  }
}
