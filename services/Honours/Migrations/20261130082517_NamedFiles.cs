using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class NamedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "named_files",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_files", x => new { x.file_id, x.owner_id });
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_registrations_file_id",
                table: "registrations",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_named_files_owner_id",
                table: "named_files",
                column: "owner_id"
            );

            // What named a file before is noted once, as every save does it from now on.
            migrationBuilder.Sql(
                """
                INSERT INTO named_files (file_id, owner_id)
                SELECT DISTINCT (named.file #>> '{}')::uuid, papers.owner
                FROM (
                    SELECT id, jsonb_build_array(source, notice, statement, decision, changes) FROM misconduct_cases
                    UNION ALL
                    SELECT id, jsonb_build_array(source, corrections) FROM register_events
                    UNION ALL
                    SELECT id, jsonb_build_array(report, decision, receipt, credit_entry, suggestion, credit_correction, changes)
                    FROM revocations
                ) AS papers (owner, content)
                CROSS JOIN LATERAL (
                    SELECT jsonb_path_query(papers.content, 'lax $.**.fileId ? (@.type() == "string")')
                ) AS named (file)
                ON CONFLICT DO NOTHING;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "named_files");

            migrationBuilder.DropIndex(name: "ix_registrations_file_id", table: "registrations");
        }
    }
}
