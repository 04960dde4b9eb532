-- The search texts of many contacts at once: as one query, not as a function for each, in half the time.
CREATE FUNCTION contact_search_texts(ids uuid[]) RETURNS TABLE (contact_id uuid, folded text)
  LANGUAGE sql STABLE
  BEGIN ATOMIC
    SELECT c.id,
      folded(concat_ws(' ', c.first_name, c.last_name, c.email, emails.others, phones.numbers, co.name))
    FROM contact c
    LEFT JOIN company co ON co.id = c.company_id
    LEFT JOIN LATERAL (
      SELECT string_agg(e.address, ' ' ORDER BY e.position) AS others
      FROM contact_email e WHERE e.contact_id = c.id AND e.position > 1) AS emails ON true
    LEFT JOIN LATERAL (
      SELECT string_agg(concat_ws(' ', p.number, nullif(regexp_replace(p.number, '\D', '', 'g'), p.number),
        nullif(p.e164, p.number)), ' ' ORDER BY p.position) AS numbers
      FROM contact_phone p WHERE p.contact_id = c.id) AS phones ON true
    WHERE c.id = ANY (ids);
  END;

CREATE OR REPLACE FUNCTION contact_search_refresh(ids uuid[]) RETURNS void
  LANGUAGE sql
  BEGIN ATOMIC
    INSERT INTO contact_search (contact_id, folded)
      SELECT texts.contact_id, texts.folded FROM contact_search_texts(ids) AS texts
      ON CONFLICT (contact_id) DO UPDATE SET folded = excluded.folded;
  END;

DROP FUNCTION contact_search_text(contact);
