-- Contacts: those of this load and those that are stored. agent_ids: whose contacts they say they are.
CREATE TEMPORARY TABLE oneroster_contact (
  source_id text COLLATE "C" NOT NULL,
  agent_ids text[] NOT NULL
) ON COMMIT DROP
