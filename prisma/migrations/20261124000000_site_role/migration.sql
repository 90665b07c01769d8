-- The site's own role owns nothing. What Prisma's schema cannot say.

-- The chain of events is written under the name of whoever owns it: the site may add an event, and touch nothing of the chain.
-- Both functions look for tables here alone, so that no temporary table can stand in for one.
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION "chain_event"() SECURITY DEFINER SET search_path = %I, pg_temp', current_schema());
  EXECUTE format('ALTER FUNCTION "require_two_people"() SET search_path = %I, pg_temp', current_schema());
END $$;
