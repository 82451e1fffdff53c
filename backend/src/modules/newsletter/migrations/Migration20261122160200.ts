import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const proofs = ["consent_event", "wording_version"];

/** Proof that could be changed is none: whoever writes to the database, these tables only grow. */
export class Migration20261122160200 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create or replace function refuse_change_of_proof() returns trigger language plpgsql as $$
       begin
         raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
       end $$;`,
    );
    for (const table of proofs) {
      this.addSql(
        `create trigger "${table}_rows_stay" before update or delete on "${table}"
         for each row execute function refuse_change_of_proof();`,
      );
      this.addSql(
        `create trigger "${table}_stays" before truncate on "${table}"
         for each statement execute function refuse_change_of_proof();`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of proofs) {
      this.addSql(`drop trigger if exists "${table}_rows_stay" on "${table}";`);
      this.addSql(`drop trigger if exists "${table}_stays" on "${table}";`);
    }
    this.addSql(`drop function if exists refuse_change_of_proof();`);
  }
}
