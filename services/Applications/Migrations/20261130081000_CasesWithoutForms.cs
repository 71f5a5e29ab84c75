using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class CasesWithoutForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_consultations_department_unit_sent_at",
                table: "consultations"
            );

            migrationBuilder.DropIndex(
                name: "ix_applications_receiving_unit_state",
                table: "applications"
            );

            migrationBuilder.AddColumn<string>(
                name: "filed",
                table: "applications",
                type: "jsonb",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "step_count",
                table: "applications",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "version_count",
                table: "applications",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

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
                name: "ix_consultations_department_unit_id",
                table: "consultations",
                columns: new[] { "department_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_consultations_receiving_unit_id",
                table: "consultations",
                columns: new[] { "receiving_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_edition_id_id",
                table: "applications",
                columns: new[] { "edition_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_employer_key",
                table: "applications",
                column: "employer_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_receiving_unit_id",
                table: "applications",
                columns: new[] { "receiving_unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_subject_key",
                table: "applications",
                column: "subject_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_named_files_owner_id",
                table: "named_files",
                column: "owner_id"
            );

            // What was submitted before: counted, summed up and noted once, as a submission does it from now on.
            migrationBuilder.Sql(
                """
                UPDATE applications AS a
                SET step_count = (SELECT count(*) FROM application_steps AS s WHERE s.application_id = a.id),
                    version_count = (SELECT count(*) FROM application_versions AS v WHERE v.application_id = a.id);

                UPDATE applications AS a
                SET filed = jsonb_strip_nulls(jsonb_build_object(
                    'organisation', CASE jsonb_typeof(v.form -> 'organisation') WHEN 'object'
                        THEN (v.form -> 'organisation') - 'contact' END,
                    'individual', CASE jsonb_typeof(v.form -> 'individual') WHEN 'object'
                        THEN (v.form -> 'individual') - 'document' - 'deeds' - 'contact' END))
                FROM application_versions AS v
                WHERE v.application_id = a.id AND v.number = a.version_count;

                INSERT INTO named_files (file_id, owner_id)
                SELECT DISTINCT (named.file #>> '{}')::uuid, papers.owner
                FROM (
                    SELECT application_id AS owner, form AS content FROM application_versions
                    UNION ALL
                    SELECT id, draft FROM applications WHERE state = 'Locked'
                    UNION ALL
                    SELECT id, jsonb_build_array(letter, reply) FROM acceptance_consultations
                ) AS papers
                CROSS JOIN LATERAL (
                    SELECT jsonb_path_query(papers.content, 'lax $.**.fileIds[*] ? (@.type() == "string")')
                    UNION ALL
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

            migrationBuilder.DropIndex(
                name: "ix_consultations_department_unit_id",
                table: "consultations"
            );

            migrationBuilder.DropIndex(
                name: "ix_consultations_receiving_unit_id",
                table: "consultations"
            );

            migrationBuilder.DropIndex(
                name: "ix_applications_edition_id_id",
                table: "applications"
            );

            migrationBuilder.DropIndex(name: "ix_applications_employer_key", table: "applications");

            migrationBuilder.DropIndex(
                name: "ix_applications_receiving_unit_id",
                table: "applications"
            );

            migrationBuilder.DropIndex(name: "ix_applications_subject_key", table: "applications");

            migrationBuilder.DropColumn(name: "filed", table: "applications");

            migrationBuilder.DropColumn(name: "step_count", table: "applications");

            migrationBuilder.DropColumn(name: "version_count", table: "applications");

            migrationBuilder.CreateIndex(
                name: "ix_consultations_department_unit_sent_at",
                table: "consultations",
                columns: new[] { "department_unit", "sent_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_applications_receiving_unit_state",
                table: "applications",
                columns: new[] { "receiving_unit", "state" }
            );
        }
    }
}
