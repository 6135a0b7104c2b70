import { sql } from "drizzle-orm";
import { boolean, index, pgPolicy, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { type UserId } from "../../contract/ids.ts";
import { instant } from "./columns.ts";
import { authRole, currentOrganizationId, readPolicy } from "./policies.ts";

/**
 * Sign-in's own tables, written by better-auth as the role `unsung_auth`, whom no policy restricts: the library knows
 * no scope. The application's role may read four columns of `user`, of colleagues, and nothing else here.
 */
export const auth = pgSchema("auth");

export const user = auth.table(
  "user",
  {
    id: uuid("id").primaryKey().$type<UserId>(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    pgPolicy("user_sign_in", { for: "all", to: authRole, using: sql`true`, withCheck: sql`true` }),
    // Members of the organization that the transaction stands in: a candidate is none, and stays unnamed.
    readPolicy(
      "user_colleague",
      sql`exists (select 1 from public.member where member.user_id = ${table.id} and member.organization_id = ${currentOrganizationId})`,
    ),
  ],
);

export const session = auth.table(
  "session",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" })
      .$type<UserId>(),
    token: text("token").notNull().unique(),
    expiresAt: instant("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.userId)],
);

export const account = auth.table(
  "account",
  {
    id: uuid("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" })
      .$type<UserId>(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.userId)],
);

export const verification = auth.table(
  "verification",
  {
    id: uuid("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index().on(table.identifier)],
);
