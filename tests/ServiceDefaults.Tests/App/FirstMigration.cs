using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace QualityAward.ServiceDefaults.Tests.App;

/// <summary>The tables of the service under test, written by hand: what matters here is that they are migrated to.</summary>
[DbContext(typeof(NotesDb))]
[Migration("20230101000000_First")]
public sealed class FirstMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TABLE notes (id uuid PRIMARY KEY, text text NOT NULL);
            CREATE TABLE idempotency_keys (
                key uuid, caller text, route text, request_hash bytea NOT NULL, status integer NOT NULL,
                content_type text, location text, e_tag text, body bytea NOT NULL, expires_at timestamptz NOT NULL,
                PRIMARY KEY (key, caller, route));
            CREATE TABLE clock_jobs (kind text PRIMARY KEY, last_day date NOT NULL);
            CREATE TABLE clock_job_marks (case_id uuid, kind text, legal_day date, PRIMARY KEY (case_id, kind, legal_day));
            """
        );
}
