import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, pgPolicy, pgRole } from "drizzle-orm/pg-core";

/** The role of the application and the worker: owns nothing, bypasses nothing. `migrate` makes it. */
export const appRole = pgRole("unsung_app").existing();

/** The role of sign-in, which reaches the schema `auth` and nothing else. */
export const authRole = pgRole("unsung_auth").existing();

/** Sub-selects, so that the planner reads a setting once a statement and not once a row. */
export const currentUserId = sql.raw(
  "(select nullif(current_setting('app.user_id', true), '')::uuid)",
);
export const currentOrganizationId = sql.raw(
  "(select nullif(current_setting('app.organization_id', true), '')::uuid)",
);
export const currentTokenHash = sql.raw(
  "(select nullif(current_setting('app.token_hash', true), ''))",
);

/** The one submission that the worker is grading. */
export const currentSubmissionId = sql.raw(
  "(select nullif(current_setting('app.submission_id', true), '')::uuid)",
);
/** The one run of visible checks that the worker is at. */
export const currentRunId = sql.raw(
  "(select nullif(current_setting('app.run_id', true), '')::uuid)",
);
/** The one attempt whose time the worker finds to be up. */
export const currentAttemptId = sql.raw(
  "(select nullif(current_setting('app.attempt_id', true), '')::uuid)",
);
/** The guest in whose session somebody has signed in, while that account takes over what is the guest's. */
export const currentGuestId = sql.raw(
  "(select nullif(current_setting('app.guest_id', true), '')::uuid)",
);
/** The address that the person has proved, while what is kept under it is exported or erased. */
export const currentAddress = sql.raw("(select nullif(current_setting('app.address', true), ''))");
/** The worker is looking for what has been kept long enough. */
export const inRetention = sql.raw("(select current_setting('app.retention', true) = 'on')");
/** The worker is looking for requests that were kept for an organization which has begun to take them. */
export const inMatching = sql.raw("(select current_setting('app.matching', true) = 'on')");
/** The server is counting how many have proved a skill: people and passed work, and nothing else of either. */
export const inCounting = sql.raw("(select current_setting('app.counting', true) = 'on')");
/** The server is registering the samples of the public catalogue. */
export const inCatalogue = sql.raw("(select current_setting('app.catalogue', true) = 'on')");

/** Members read and write the rows of the organization that their transaction stands in. */
export function memberPolicy(table: string, organizationId: AnyPgColumn) {
  const rule = sql`${organizationId} = ${currentOrganizationId}`;
  return pgPolicy(`${table}_member`, { for: "all", to: appRole, using: rule, withCheck: rule });
}

/** Who may read rows besides members: the person they are about, the public, the holder of a link. */
export function readPolicy(name: string, rule: SQL) {
  return pgPolicy(name, { for: "select", to: appRole, using: rule });
}

/** Lets what is a guest's be read, and become the own of the account that was signed in to in the guest's session. */
export function claimPolicies(table: string, author: AnyPgColumn) {
  return [
    readPolicy(`${table}_of_guest`, sql`${author} = ${currentGuestId}`),
    updatePolicy(`${table}_claim`, {
      using: sql`${author} = ${currentGuestId}`,
      withCheck: sql`${author} = ${currentUserId} and ${currentGuestId} is not null`,
    }),
  ];
}

export function insertPolicy(name: string, rule: SQL) {
  return pgPolicy(name, { for: "insert", to: appRole, withCheck: rule });
}

export function deletePolicy(name: string, rule: SQL) {
  return pgPolicy(name, { for: "delete", to: appRole, using: rule });
}

/** Lets rows be read and deleted, and never written. */
export function erasePolicy(name: string, rule: SQL) {
  return pgPolicy(name, { for: "all", to: appRole, using: rule, withCheck: sql`false` });
}

/** `using` chooses the rows that may be changed, `withCheck` what they may become. */
export function updatePolicy(name: string, rule: { using: SQL; withCheck: SQL }) {
  return pgPolicy(name, { for: "update", to: appRole, ...rule });
}
