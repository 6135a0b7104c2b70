CREATE TABLE "hire_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"state" text NOT NULL,
	"purpose" text NOT NULL,
	"skills" jsonb NOT NULL,
	"level" text NOT NULL,
	"sector" text NOT NULL,
	"place" jsonb NOT NULL,
	"budget_min_minor" bigint,
	"budget_max_minor" bigint,
	"budget_currency" text,
	"budget_period" text,
	"start" text NOT NULL,
	"developers" integer NOT NULL,
	"wanted" text NOT NULL,
	"name" text NOT NULL,
	"company" text,
	"keep" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"proved_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "hire_request_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "hire_request_token" UNIQUE("id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "hire_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hire_request_address" (
	"hire_request_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hire_request_address" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hire_request_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"hire_request_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"state" text NOT NULL,
	"because" jsonb NOT NULL,
	"delivered_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"answer" text,
	"answered_by" uuid,
	"job_id" uuid,
	CONSTRAINT "hire_request_delivery_job_id_unique" UNIQUE("job_id"),
	CONSTRAINT "hire_request_delivery_once" UNIQUE("hire_request_id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "hire_request_delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "hire_request_intake" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"takes" boolean NOT NULL,
	"kind" text NOT NULL,
	"sectors" jsonb NOT NULL,
	"skills" jsonb NOT NULL,
	"countries" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hire_request_intake" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "hire_request_address" ADD CONSTRAINT "hire_request_address_request" FOREIGN KEY ("hire_request_id","token_hash") REFERENCES "public"."hire_request"("id","token_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_request_delivery" ADD CONSTRAINT "hire_request_delivery_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_request_delivery" ADD CONSTRAINT "hire_request_delivery_answered_by_member_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."member"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_request_delivery" ADD CONSTRAINT "hire_request_delivery_request" FOREIGN KEY ("hire_request_id","token_hash") REFERENCES "public"."hire_request"("id","token_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_request_delivery" ADD CONSTRAINT "hire_request_delivery_job" FOREIGN KEY ("job_id","organization_id") REFERENCES "public"."job"("id","organization_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hire_request_intake" ADD CONSTRAINT "hire_request_intake_organization_id_organization_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hire_request_address_email" ON "hire_request_address" USING btree ("email");--> statement-breakpoint
CREATE INDEX "hire_request_delivery_inbox" ON "hire_request_delivery" USING btree ("organization_id","id");--> statement-breakpoint
CREATE POLICY "organization_taking_requests" ON "organization" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from hire_request_intake where hire_request_intake.organization_id = "organization"."id" and hire_request_intake.takes));--> statement-breakpoint
CREATE POLICY "organization_with_request" ON "organization" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from hire_request_delivery where hire_request_delivery.organization_id = "organization"."id" and hire_request_delivery.token_hash = (select nullif(current_setting('app.token_hash', true), ''))));--> statement-breakpoint
CREATE POLICY "hire_request_public" ON "hire_request" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("hire_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')) and "hire_request"."state" = 'unproved' and "hire_request"."proved_at" is null);--> statement-breakpoint
CREATE POLICY "hire_request_by_token" ON "hire_request" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_change" ON "hire_request" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("hire_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), ''))) WITH CHECK ("hire_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_erase" ON "hire_request" AS PERMISSIVE FOR DELETE TO "unsung_app" USING ("hire_request"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_delivered" ON "hire_request" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request"."proved_at" is not null and exists (select 1 from hire_request_delivery where hire_request_delivery.hire_request_id = "hire_request"."id" and hire_request_delivery.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "hire_request_matching" ON "hire_request" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ((select current_setting('app.matching', true) = 'on') and "hire_request"."state" = 'open' and "hire_request"."keep");--> statement-breakpoint
CREATE POLICY "hire_request_expire" ON "hire_request" AS PERMISSIVE FOR ALL TO "unsung_app" USING ((select current_setting('app.retention', true) = 'on')) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "hire_request_of_address" ON "hire_request" AS PERMISSIVE FOR ALL TO "unsung_app" USING (exists (select 1 from hire_request_address where hire_request_address.hire_request_id = "hire_request"."id" and hire_request_address.email = (select nullif(current_setting('app.address', true), '')))) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "hire_request_address_public" ON "hire_request_address" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK ("hire_request_address"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_address_by_token" ON "hire_request_address" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request_address"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_address_answered" ON "hire_request_address" AS PERMISSIVE FOR SELECT TO "unsung_app" USING (exists (select 1 from hire_request_delivery where hire_request_delivery.hire_request_id = "hire_request_address"."hire_request_id" and hire_request_delivery.organization_id = (select nullif(current_setting('app.organization_id', true), '')::uuid) and hire_request_delivery.answered_at is not null));--> statement-breakpoint
CREATE POLICY "hire_request_address_own" ON "hire_request_address" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request_address"."email" = (select nullif(current_setting('app.address', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_delivery_member" ON "hire_request_delivery" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request_delivery"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "hire_request_delivery_work" ON "hire_request_delivery" AS PERMISSIVE FOR UPDATE TO "unsung_app" USING ("hire_request_delivery"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("hire_request_delivery"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "hire_request_delivery_by_token" ON "hire_request_delivery" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request_delivery"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')));--> statement-breakpoint
CREATE POLICY "hire_request_delivery_send" ON "hire_request_delivery" AS PERMISSIVE FOR INSERT TO "unsung_app" WITH CHECK (("hire_request_delivery"."token_hash" = (select nullif(current_setting('app.token_hash', true), '')) or ((select current_setting('app.matching', true) = 'on') and "hire_request_delivery"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid))) and "hire_request_delivery"."state" = 'new' and exists (select 1 from hire_request_intake where hire_request_intake.organization_id = "hire_request_delivery"."organization_id" and hire_request_intake.takes));--> statement-breakpoint
CREATE POLICY "hire_request_intake_member" ON "hire_request_intake" AS PERMISSIVE FOR ALL TO "unsung_app" USING ("hire_request_intake"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid)) WITH CHECK ("hire_request_intake"."organization_id" = (select nullif(current_setting('app.organization_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "hire_request_intake_public" ON "hire_request_intake" AS PERMISSIVE FOR SELECT TO "unsung_app" USING ("hire_request_intake"."takes");