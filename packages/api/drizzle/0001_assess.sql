CREATE TABLE "accommodation" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"candidate_user_id" uuid NOT NULL,
	"multiplier" double precision NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accommodation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"application_id" uuid,
	"user_id" uuid,
	"token_hash" text,
	"sample_version_id" uuid NOT NULL,
	"sample_id" text NOT NULL,
	"setting" text NOT NULL,
	"sample_visibility" text NOT NULL,
	"ai_policy" text,
	"minutes" integer,
	"state" text NOT NULL,
	CONSTRAINT "attempt_once" UNIQUE("application_id","sample_id"),
	CONSTRAINT "attempt_has_an_author" CHECK (num_nonnulls("attempt"."user_id", "attempt"."token_hash") = 1),
	CONSTRAINT "attempt_is_practice_or_hiring" CHECK (num_nonnulls("attempt"."application_id", "attempt"."organization_id") = case "attempt"."setting" when 'practice' then 0 else 2 end)
);
--> statement-breakpoint
ALTER TABLE "attempt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attempt_clock" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"started_at" timestamp (3) with time zone NOT NULL,
	"minutes" integer,
	"multiplier" double precision NOT NULL,
	"given_back_seconds" integer NOT NULL,
	"due_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "attempt_clock" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "draft" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"files" jsonb NOT NULL,
	"note" text NOT NULL,
	"revision" integer NOT NULL,
	"writer" uuid,
	"sequence" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visitor_use" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visitor_use" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ruling" text,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	CONSTRAINT "contest_once" UNIQUE("submission_id","check_id")
);
--> statement-breakpoint
ALTER TABLE "contest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sample_secret" (
	"sample_version_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"manifest" jsonb NOT NULL,
	"files" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sample_secret" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sample_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"sample_id" text NOT NULL,
	"hash" text NOT NULL,
	"current" boolean NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"responsibility" text NOT NULL,
	"level" text NOT NULL,
	"minutes" integer NOT NULL,
	"skills" text[] NOT NULL,
	"manifest" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"expected" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sample_version_once" UNIQUE NULLS NOT DISTINCT("organization_id","hash")
);
--> statement-breakpoint
ALTER TABLE "sample_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"attempt_id" uuid NOT NULL,
	"organization_id" uuid,
	"application_id" uuid,
	"sample_version_id" uuid NOT NULL,
	"files" jsonb NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"faults" integer DEFAULT 0 NOT NULL,
	"closed_by_time" boolean NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "submission" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verdict" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"attempt_id" uuid NOT NULL,
	"organization_id" uuid,
	"application_id" uuid,
	"outcome" text NOT NULL,
	"score" double precision,
	"sample_hash" text NOT NULL,
	"submission_hash" text NOT NULL,
	"variant" jsonb NOT NULL,
	"engine" jsonb NOT NULL,
	"graded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verdict_once" UNIQUE("submission_id")
);
--> statement-breakpoint
ALTER TABLE "verdict" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verdict_check" (
	"verdict_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"attempt_id" uuid NOT NULL,
	"organization_id" uuid,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"visible" boolean NOT NULL,
	"outcome" text NOT NULL,
	"weight" double precision NOT NULL,
	CONSTRAINT "verdict_check_verdict_id_check_id_pk" PRIMARY KEY("verdict_id","check_id"),
	CONSTRAINT "verdict_check_position" UNIQUE("verdict_id","position")
);
--> statement-breakpoint
ALTER TABLE "verdict_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "verdict_check_detail" (
	"verdict_id" uuid NOT NULL,
	"check_id" text NOT NULL,
	"attempt_id" uuid NOT NULL,
	"organization_id" uuid,
	"visible" boolean NOT NULL,
	"limit" text,
	"message" text,
	"expected" text,
	"actual" text,
	"cost" jsonb,
	"log" text[] NOT NULL,
	CONSTRAINT "verdict_check_detail_verdict_id_check_id_pk" PRIMARY KEY("verdict_id","check_id")
);
--> statement-breakpoint
ALTER TABLE "verdict_check_detail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accommodation" ADD CONSTRAINT "accommodation_application_id_organization_id_application_id_organization_id_fk" FOREIGN KEY ("application_id","organization_id") REFERENCES "public"."application"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_sample_version_id_sample_version_id_fk" FOREIGN KEY ("sample_version_id") REFERENCES "public"."sample_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt" ADD CONSTRAINT "attempt_of_application" FOREIGN KEY ("application_id","organization_id") REFERENCES "public"."application"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_clock" ADD CONSTRAINT "attempt_clock_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempt_clock" ADD CONSTRAINT "attempt_clock_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_answered_by_member_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contest" ADD CONSTRAINT "contest_application_id_organization_id_application_id_organization_id_fk" FOREIGN KEY ("application_id","organization_id") REFERENCES "public"."application"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_secret" ADD CONSTRAINT "sample_secret_sample_version_id_sample_version_id_fk" FOREIGN KEY ("sample_version_id") REFERENCES "public"."sample_version"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_secret" ADD CONSTRAINT "sample_secret_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sample_version" ADD CONSTRAINT "sample_version_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_sample_version_id_sample_version_id_fk" FOREIGN KEY ("sample_version_id") REFERENCES "public"."sample_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_submission_id_submission_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submission"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check" ADD CONSTRAINT "verdict_check_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check" ADD CONSTRAINT "verdict_check_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check" ADD CONSTRAINT "verdict_check_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check_detail" ADD CONSTRAINT "verdict_check_detail_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check_detail" ADD CONSTRAINT "verdict_check_detail_attempt_id_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempt"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check_detail" ADD CONSTRAINT "verdict_check_detail_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_check_detail" ADD CONSTRAINT "verdict_check_detail_of_check" FOREIGN KEY ("verdict_id","check_id") REFERENCES "public"."verdict_check"("verdict_id","check_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attempt_user" ON "attempt" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "attempt_token" ON "attempt" USING btree ("token_hash","id");--> statement-breakpoint
CREATE INDEX "visitor_use_key" ON "visitor_use" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "contest_application" ON "contest" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sample_version_current" ON "sample_version" USING btree (coalesce("organization_id", '00000000-0000-0000-0000-000000000000'),"sample_id") WHERE current;--> statement-breakpoint
CREATE INDEX "sample_version_sample" ON "sample_version" USING btree ("sample_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submission_once" ON "submission" USING btree ("attempt_id") WHERE application_id is not null;--> statement-breakpoint
CREATE INDEX "submission_attempt" ON "submission" USING btree ("attempt_id","id");--> statement-breakpoint
CREATE INDEX "submission_application" ON "submission" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "verdict_application" ON "verdict" USING btree ("application_id");--> statement-breakpoint
CREATE POLICY "accommodation_own" ON "accommodation" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("accommodation"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and exists (select 1 from application where application.id = "accommodation"."application_id" and application.organization_id = "accommodation"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "accommodation_request" ON "accommodation" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("accommodation"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and exists (select 1 from application where application.id = "accommodation"."application_id" and application.organization_id = "accommodation"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "accommodation_change" ON "accommodation" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("accommodation"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and exists (select 1 from application where application.id = "accommodation"."application_id" and application.organization_id = "accommodation"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))) WITH CHECK ("accommodation"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and exists (select 1 from application where application.id = "accommodation"."application_id" and application.organization_id = "accommodation"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "attempt_member" ON "attempt" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("attempt"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "attempt_own" ON "attempt" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (("attempt"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) or "attempt"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))));--> statement-breakpoint
CREATE POLICY "attempt_start" ON "attempt" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (("attempt"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) or "attempt"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))) and ("attempt"."application_id" is null or exists (select 1 from application where application.id = "attempt"."application_id" and application.organization_id = "attempt"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) and application.state = 'active')));--> statement-breakpoint
CREATE POLICY "attempt_own_change" ON "attempt" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING (("attempt"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) or "attempt"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')))) WITH CHECK (("attempt"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) or "attempt"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))));--> statement-breakpoint
CREATE POLICY "attempt_closing" ON "attempt" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("attempt"."id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "attempt_close" ON "attempt" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("attempt"."id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid)) WITH CHECK ("attempt"."id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "attempt_clock_own" ON "attempt_clock" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "attempt_clock"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "attempt_clock_start" ON "attempt_clock" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from attempt where attempt.id = "attempt_clock"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "attempt_clock_closing" ON "attempt_clock" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("attempt_clock"."attempt_id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "attempt_clock_give_back" ON "attempt_clock" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("attempt_clock"."attempt_id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid)) WITH CHECK ("attempt_clock"."attempt_id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "draft_own" ON "draft" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "draft"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "draft_start" ON "draft" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from attempt where attempt.id = "draft"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "draft_save" ON "draft" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "draft"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), ''))))) WITH CHECK (exists (select 1 from attempt where attempt.id = "draft"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "draft_closing" ON "draft" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("draft"."attempt_id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visitor_use_by_key" ON "visitor_use" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("visitor_use"."key" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "visitor_use_count" ON "visitor_use" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("visitor_use"."key" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "contest_member" ON "contest" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("contest"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contest_answer" ON "contest" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("contest"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("contest"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contest_own" ON "contest" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "contest"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "contest_create" ON "contest" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from attempt where attempt.id = "contest"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))) and "contest"."answered_at" is null and exists (select 1 from submission where submission.id = "contest"."submission_id" and submission.attempt_id = "contest"."attempt_id" and submission.application_id = "contest"."application_id" and submission.organization_id = "contest"."organization_id"));--> statement-breakpoint
CREATE POLICY "sample_secret_grading" ON "sample_secret" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from submission where submission.id = (select nullif(current_setting('app.submission_id', true), '')::uuid) and submission.sample_version_id = "sample_secret"."sample_version_id"));--> statement-breakpoint
CREATE POLICY "sample_secret_catalogue" ON "sample_secret" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("sample_secret"."organization_id" is null and (select current_setting('app.catalogue', true) = 'on'));--> statement-breakpoint
CREATE POLICY "sample_version_public" ON "sample_version" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("sample_version"."organization_id" is null);--> statement-breakpoint
CREATE POLICY "sample_version_member" ON "sample_version" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("sample_version"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sample_version_catalogue" ON "sample_version" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("sample_version"."organization_id" is null and (select current_setting('app.catalogue', true) = 'on'));--> statement-breakpoint
CREATE POLICY "sample_version_catalogue_current" ON "sample_version" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("sample_version"."organization_id" is null and (select current_setting('app.catalogue', true) = 'on')) WITH CHECK ("sample_version"."organization_id" is null and (select current_setting('app.catalogue', true) = 'on'));--> statement-breakpoint
CREATE POLICY "submission_member" ON "submission" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("submission"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submission_own" ON "submission" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "submission"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "submission_hand_in" ON "submission" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from attempt where attempt.id = "submission"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "submission_closing" ON "submission" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("submission"."attempt_id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submission_close" ON "submission" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("submission"."attempt_id" = (select nullif(current_setting('app.attempt_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submission_grading" ON "submission" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("submission"."id" = (select nullif(current_setting('app.submission_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submission_graded" ON "submission" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("submission"."id" = (select nullif(current_setting('app.submission_id', true), '')::uuid)) WITH CHECK ("submission"."id" = (select nullif(current_setting('app.submission_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_member" ON "verdict" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("verdict"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_own" ON "verdict" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "verdict"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "verdict_grading" ON "verdict" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("verdict"."submission_id" = (select nullif(current_setting('app.submission_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_record" ON "verdict" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("verdict"."submission_id" = (select nullif(current_setting('app.submission_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_check_member" ON "verdict_check" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("verdict_check"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_check_own" ON "verdict_check" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from attempt where attempt.id = "verdict_check"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "verdict_check_record" ON "verdict_check" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from verdict where verdict.id = "verdict_check"."verdict_id" and verdict.submission_id = (select nullif(current_setting('app.submission_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "verdict_check_detail_member" ON "verdict_check_detail" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("verdict_check_detail"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "verdict_check_detail_own" ON "verdict_check_detail" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("verdict_check_detail"."visible" and exists (select 1 from attempt where attempt.id = "verdict_check_detail"."attempt_id" and (attempt.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid) or attempt.token_hash = (select nullif(current_setting('app.token_hash', true), '')))));--> statement-breakpoint
CREATE POLICY "verdict_check_detail_record" ON "verdict_check_detail" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from verdict where verdict.id = "verdict_check_detail"."verdict_id" and verdict.submission_id = (select nullif(current_setting('app.submission_id', true), '')::uuid)));