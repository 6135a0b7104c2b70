CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE TABLE "application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"candidate_user_id" uuid NOT NULL,
	"label" text NOT NULL,
	"state" text NOT NULL,
	"stage_id" uuid NOT NULL,
	"source" text NOT NULL,
	"minutes" integer,
	"due_at" timestamp (3) with time zone,
	"reason" text,
	"revealed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_contact_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_of_organization" UNIQUE("id","organization_id"),
	CONSTRAINT "application_once" UNIQUE("job_id","candidate_user_id"),
	CONSTRAINT "application_label" UNIQUE("job_id","label")
);
--> statement-breakpoint
ALTER TABLE "application" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"from_stage_name" text,
	"to_stage_name" text NOT NULL,
	"from_stage_id" uuid,
	"reason" text,
	"comment" text DEFAULT '' NOT NULL,
	"member_id" uuid,
	"undoes" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_event_undoes_unique" UNIQUE("undoes")
);
--> statement-breakpoint
ALTER TABLE "application_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_identity" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"candidate_user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application_identity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "application_request_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "application_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invite" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"email" text,
	"remark" text,
	"token_hash" text NOT NULL,
	"minutes" integer,
	"deadline" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "invite_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "invite" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"member_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid,
	"actor_user_id" uuid,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"details" jsonb NOT NULL,
	"request_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"sector" text NOT NULL,
	"level" text NOT NULL,
	"employment_type" text NOT NULL,
	"place" jsonb NOT NULL,
	"pay_min_minor" bigint,
	"pay_max_minor" bigint,
	"pay_currency" text,
	"pay_period" text,
	"ai_policy" text NOT NULL,
	"paid_work" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"valid_through" timestamp (3) with time zone,
	CONSTRAINT "job_slug_unique" UNIQUE("slug"),
	CONSTRAINT "job_of_organization" UNIQUE("id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_sample" (
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"sample_id" text NOT NULL,
	"position" integer NOT NULL,
	"minutes" integer NOT NULL,
	CONSTRAINT "job_sample_job_id_sample_id_pk" PRIMARY KEY("job_id","sample_id")
);
--> statement-breakpoint
ALTER TABLE "job_sample" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_skill" (
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"skill_id" text NOT NULL,
	"weight" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "job_skill_job_id_skill_id_pk" PRIMARY KEY("job_id","skill_id")
);
--> statement-breakpoint
ALTER TABLE "job_skill" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_stage" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"job_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "job_stage_of_job" UNIQUE("id","job_id")
);
--> statement-breakpoint
ALTER TABLE "job_stage" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "member_once" UNIQUE("organization_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"email" text,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "member_invitation_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "member_invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"website" text,
	"about" text NOT NULL,
	"retention_months" integer NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organization_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_candidate_user_id_user_id_fk" FOREIGN KEY ("candidate_user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_job_id_organization_id_job_id_organization_id_fk" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_stage_of_job" FOREIGN KEY ("stage_id","job_id") REFERENCES "public"."job_stage"("id","job_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_organization_id_application_id_organization_id_fk" FOREIGN KEY ("application_id","organization_id") REFERENCES "public"."application"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_identity" ADD CONSTRAINT "application_identity_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_identity" ADD CONSTRAINT "application_identity_application_id_organization_id_application_id_organization_id_fk" FOREIGN KEY ("application_id","organization_id") REFERENCES "public"."application"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_request" ADD CONSTRAINT "application_request_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_request" ADD CONSTRAINT "application_request_job_id_organization_id_job_id_organization_id_fk" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invite" ADD CONSTRAINT "invite_job_id_organization_id_job_id_organization_id_fk" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_application_id_organization_id_application_id_organization_id_fk" FOREIGN KEY ("application_id","organization_id") REFERENCES "public"."application"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job" ADD CONSTRAINT "job_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_sample" ADD CONSTRAINT "job_sample_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_sample" ADD CONSTRAINT "job_sample_job_id_organization_id_job_id_organization_id_fk" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_skill" ADD CONSTRAINT "job_skill_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_skill" ADD CONSTRAINT "job_skill_job_id_organization_id_job_id_organization_id_fk" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_stage" ADD CONSTRAINT "job_stage_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_stage" ADD CONSTRAINT "job_stage_job_id_organization_id_job_id_organization_id_fk" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_invitation" ADD CONSTRAINT "member_invitation_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_candidate" ON "application" USING btree ("candidate_user_id","id");--> statement-breakpoint
CREATE INDEX "application_stage" ON "application" USING btree ("stage_id");--> statement-breakpoint
CREATE INDEX "application_event_application" ON "application_event" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "invite_job" ON "invite" USING btree ("job_id","id");--> statement-breakpoint
CREATE INDEX "note_application" ON "note" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "audit_organization" ON "audit" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "account_user_id_index" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user_id_index" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier_index" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "job_organization" ON "job" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "job_published" ON "job" USING btree ("published_at","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "job_skill_skill" ON "job_skill" USING btree ("skill_id");--> statement-breakpoint
CREATE INDEX "job_stage_job" ON "job_stage" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "member_user" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "member_invitation_organization" ON "member_invitation" USING btree ("organization_id");--> statement-breakpoint
CREATE POLICY "application_member" ON "application" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("application"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("application"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "application_own" ON "application" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("application"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "application_apply" ON "application" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("application"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and "application"."state" = 'active' and "application"."revealed_at" is null and exists (select 1 from job where job.id = "application"."job_id" and job.organization_id = "application"."organization_id" and job.state = 'published'));--> statement-breakpoint
CREATE POLICY "application_withdraw" ON "application" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("application"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid)) WITH CHECK ("application"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid) and "application"."state" = 'withdrawn');--> statement-breakpoint
CREATE POLICY "application_event_member" ON "application_event" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("application_event"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("application_event"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "application_event_own" ON "application_event" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("application_event"."kind" in ('applied', 'withdrawn') and "application_event"."member_id" is null and exists (select 1 from application where application.id = "application_event"."application_id" and application.organization_id = "application_event"."organization_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "application_identity_revealed" ON "application_identity" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("application_identity"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid) and exists (select 1 from application where application.id = "application_identity"."application_id" and application.revealed_at is not null));--> statement-breakpoint
CREATE POLICY "application_identity_own" ON "application_identity" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("application_identity"."candidate_user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "application_identity_apply" ON "application_identity" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from application where application.id = "application_identity"."application_id" and application.organization_id = "application_identity"."organization_id" and application.candidate_user_id = "application_identity"."candidate_user_id" and application.candidate_user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "application_request_public" ON "application_request" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (exists (select 1 from job where job.id = "application_request"."job_id" and job.organization_id = "application_request"."organization_id" and job.state = 'published'));--> statement-breakpoint
CREATE POLICY "application_request_by_token" ON "application_request" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("application_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "application_request_confirm" ON "application_request" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("application_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))) WITH CHECK ("application_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "invite_member" ON "invite" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("invite"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("invite"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invite_by_token" ON "invite" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("invite"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "invite_accept" ON "invite" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("invite"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))) WITH CHECK ("invite"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "note_member" ON "note" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("note"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("note"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_write" ON "audit" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("audit"."actor_user_id" is not distinct from (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_member" ON "audit" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("audit"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_member" ON "job" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("job"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("job"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_public" ON "job" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("job"."state" <> 'draft');--> statement-breakpoint
CREATE POLICY "job_sample_member" ON "job_sample" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("job_sample"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("job_sample"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_sample_public" ON "job_sample" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from job where job.id = "job_sample"."job_id" and job.state <> 'draft'));--> statement-breakpoint
CREATE POLICY "job_skill_member" ON "job_skill" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("job_skill"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("job_skill"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_skill_public" ON "job_skill" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from job where job.id = "job_skill"."job_id" and job.state <> 'draft'));--> statement-breakpoint
CREATE POLICY "job_stage_member" ON "job_stage" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("job_stage"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("job_stage"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_stage_public" ON "job_stage" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from job where job.id = "job_stage"."job_id" and job.state <> 'draft'));--> statement-breakpoint
CREATE POLICY "member_member" ON "member" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("member"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("member"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_self" ON "member" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("member"."user_id" = (select nullif(current_setting('app.user_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_invitation_member" ON "member_invitation" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("member_invitation"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("member_invitation"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_invitation_by_token" ON "member_invitation" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("member_invitation"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "organization_member" ON "organization" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("organization"."id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("organization"."id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organization_own_membership" ON "organization" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from member where member.organization_id = "organization"."id" and member.user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "organization_public_with_a_job" ON "organization" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from job where job.organization_id = "organization"."id" and job.state <> 'draft'));--> statement-breakpoint
CREATE POLICY "organization_by_member_invitation" ON "organization" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from member_invitation where member_invitation.organization_id = "organization"."id" and member_invitation.token_hash = (select nullif(current_setting('app.token_hash', true), ''))));