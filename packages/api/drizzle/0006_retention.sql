ALTER TABLE "application" DROP CONSTRAINT "application_candidate_user_id_user_id_fk";
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "retention_months" integer;--> statement-breakpoint
-- Who has applied was told what the organization had chosen. The owner sees rows only while nothing binds it; what binds
-- it comes back at the end of every migration.
ALTER TABLE "application" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "organization" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "application" SET "retention_months" = "organization"."retention_months" FROM "organization" WHERE "organization"."id" = "application"."organization_id";--> statement-breakpoint
ALTER TABLE "application" ALTER COLUMN "retention_months" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "hold_reason" text;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_candidate_user_id_user_id_fk" FOREIGN KEY ("candidate_user_id") REFERENCES "auth"."user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_last_contact" ON "application" USING btree ("last_contact_at");--> statement-breakpoint
CREATE POLICY "application_erase" ON "application" AS PERMISSIVE FOR DELETE TO "unsung_app" USING ("application"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and "application"."held_at" is null);--> statement-breakpoint
CREATE POLICY "application_retention" ON "application" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on'));--> statement-breakpoint
CREATE POLICY "application_expire" ON "application" AS PERMISSIVE FOR DELETE TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on') and "application"."held_at" is null);--> statement-breakpoint
CREATE POLICY "application_event_asked" ON "application_event" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("application_event"."kind" = 'erasure-asked' and exists (select 1 from application where application.id = "application_event"."application_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "application_event_retention" ON "application_event" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on') and "application_event"."kind" = 'erasure-asked');--> statement-breakpoint
CREATE POLICY "application_request_expire" ON "application_request" AS PERMISSIVE FOR ALL TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on')) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "application_request_erase" ON "application_request" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("application_request"."email" = (select nullif(current_setting('app.address', true), ''))) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "invite_expire" ON "invite" AS PERMISSIVE FOR ALL TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on')) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "invite_erase" ON "invite" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("invite"."email" = (select nullif(current_setting('app.address', true), ''))) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "attempt_erase" ON "attempt" AS PERMISSIVE FOR DELETE TO "unsung_app" USING (("attempt"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) or "attempt"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))) and "attempt"."application_id" is null);--> statement-breakpoint
CREATE POLICY "attempt_retention" ON "attempt" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on'));--> statement-breakpoint
CREATE POLICY "attempt_expire" ON "attempt" AS PERMISSIVE FOR DELETE TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on') and "attempt"."user_id" is null);--> statement-breakpoint
CREATE POLICY "draft_retention" ON "draft" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on') and exists (select 1 from attempt where attempt.id = "draft"."attempt_id" and attempt.user_id is null));--> statement-breakpoint
CREATE POLICY "visitor_use_expire" ON "visitor_use" AS PERMISSIVE FOR ALL TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on')) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "audit_own" ON "audit" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("audit"."actor_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contest_retention" ON "contest" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on'));--> statement-breakpoint
CREATE POLICY "member_retention" ON "member" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on'));--> statement-breakpoint
CREATE POLICY "member_invitation_expire" ON "member_invitation" AS PERMISSIVE FOR ALL TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on')) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "member_invitation_erase" ON "member_invitation" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("member_invitation"."email" = (select nullif(current_setting('app.address', true), ''))) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "organization_retention" ON "organization" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on'));--> statement-breakpoint
CREATE POLICY "run_expire" ON "run" AS PERMISSIVE FOR ALL TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on')) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "submission_retention" ON "submission" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on') and "submission"."application_id" is not null);--> statement-breakpoint
ALTER POLICY "application_event_own" ON "application_event" TO unsung_app WITH CHECK ("application_event"."kind" in ('applied', 'withdrawn', 'erasure-asked') and "application_event"."member_id" is null and exists (select 1 from application where application.id = "application_event"."application_id" and application.organization_id = "application_event"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));