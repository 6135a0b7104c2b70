CREATE TABLE "run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"organization_id" uuid,
	"sample_version_id" uuid NOT NULL,
	"files" jsonb NOT NULL,
	"state" text NOT NULL,
	"verdict" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "run" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run" ADD CONSTRAINT "run_sample_version_id_sample_version_id_fk" FOREIGN KEY ("sample_version_id") REFERENCES "public"."sample_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_attempt" ON "run" USING btree ("attempt_id","id");--> statement-breakpoint
CREATE POLICY "sample_secret_running" ON "sample_secret" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from run where run.id = (select nullif(current_setting('app.run_id', true), '')::uuid) and run.sample_version_id = "sample_secret"."sample_version_id"));--> statement-breakpoint
CREATE POLICY "run_own" ON "run" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "run"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "run_create" ON "run" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from attempt where attempt.id = "run"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "run_forget" ON "run" AS PERMISSIVE FOR DELETE TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "run"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "run_working" ON "run" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("run"."id" = (select nullif(current_setting('app.run_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "run_finish" ON "run" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("run"."id" = (select nullif(current_setting('app.run_id', true), '')::uuid)) WITH CHECK ("run"."id" = (select nullif(current_setting('app.run_id', true), '')::uuid));