using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
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
                name: "ix_score_sheets_candidate_id",
                table: "score_sheets",
                column: "candidate_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_registrations_file_id",
                table: "registrations",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_panel_assignments_edition_id_subject",
                table: "panel_assignments",
                columns: new[] { "edition_id", "subject" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_consensuses_candidate_id",
                table: "consensuses",
                column: "candidate_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_candidates_credit_code",
                table: "candidates",
                column: "credit_code"
            );

            migrationBuilder.CreateIndex(
                name: "ix_candidates_subject_key",
                table: "candidates",
                column: "subject_key"
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
                    SELECT id, decisions FROM score_sheets
                    UNION ALL
                    SELECT id, document FROM stage_lists
                    UNION ALL
                    SELECT id, jsonb_build_array(report_document, submission, decision) FROM award_lists
                    UNION ALL
                    SELECT id, minutes FROM deliberations
                    UNION ALL
                    SELECT id, minutes FROM major_matters
                    UNION ALL
                    SELECT id, jsonb_build_array(source, decision, referrals) FROM staff_cases
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

            migrationBuilder.DropIndex(name: "ix_score_sheets_candidate_id", table: "score_sheets");

            migrationBuilder.DropIndex(name: "ix_registrations_file_id", table: "registrations");

            migrationBuilder.DropIndex(
                name: "ix_panel_assignments_edition_id_subject",
                table: "panel_assignments"
            );

            migrationBuilder.DropIndex(name: "ix_consensuses_candidate_id", table: "consensuses");

            migrationBuilder.DropIndex(name: "ix_candidates_credit_code", table: "candidates");

            migrationBuilder.DropIndex(name: "ix_candidates_subject_key", table: "candidates");
        }
    }
}
