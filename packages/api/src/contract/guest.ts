import { type ApplicationId } from "./ids.ts";

/** What somebody did as a guest, by a link that was handed over, before signing in with the same browser. */
export type GuestDto = {
  name: string;
  /** At most 50, newest first. */
  applications: GuestApplicationDto[];
  /** Pieces of practice that were begun. */
  practice: number;
};

export type GuestApplicationDto = {
  id: ApplicationId;
  job: string;
  organization: string;
  /** The account has an application for the same job, so this one can't become its own as well. */
  alreadyApplied: boolean;
};

/** What has become of it. */
export type ClaimedGuestDto = {
  /** Applications and pieces of practice that are the account's own now; 0 when that was done before. */
  claimed: number;
  /** Applications that stay the guest's. */
  left: number;
};
