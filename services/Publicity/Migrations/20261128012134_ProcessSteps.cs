using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class ProcessSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "process_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    article = table.Column<int>(type: "integer", nullable: true),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    complaint_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_process_steps", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "supervised_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervised_cases", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "supervised_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervised_editions", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_process_steps_at_id",
                table: "process_steps",
                columns: new[] { "at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_process_steps_candidate_id",
                table: "process_steps",
                column: "candidate_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_supervised_cases_edition_id",
                table: "supervised_cases",
                column: "edition_id"
            );

            // What was decided before: the log tells of editions and their notices. Steps of single cases stand in it only as
            // commitments, so those begin with this version.
            migrationBuilder.Sql(
                """
                INSERT INTO supervised_editions (id, name)
                SELECT DISTINCT ON (edition_id) edition_id, edition_name FROM notices ORDER BY edition_id, published_at;
                INSERT INTO supervised_cases (id, edition_id, name)
                SELECT DISTINCT ON (c.candidate_id) c.candidate_id, n.edition_id, c.name
                FROM notice_candidates c JOIN notices n ON n.id = c.notice_id
                WHERE c.name <> '' ORDER BY c.candidate_id;
                INSERT INTO process_steps (id, at, day, kind, article, edition_id)
                SELECT l.leaf_id, l.at, (l.at AT TIME ZONE 'Asia/Shanghai')::date,
                       CASE WHEN l.type = 'notice-published' THEN 'call-issued' ELSE l.type END,
                       l.article, coalesce(e.id, n.edition_id)
                FROM (
                    SELECT leaf_id, j ->> 'type' AS type, j ->> 'subject' AS subject, (j ->> 'at')::timestamptz AS at,
                           (j ->> 'article')::int AS article, j -> 'data' ->> 'kind' AS kind
                    FROM (
                        SELECT leaf_id, convert_from(leaf, 'UTF8')::jsonb AS j FROM log_leaves WHERE leaf_id IS NOT NULL
                    ) parsed
                ) l
                LEFT JOIN supervised_editions e ON e.id::text = l.subject
                LEFT JOIN notices n ON n.id::text = l.subject
                WHERE (e.id IS NOT NULL OR n.id IS NOT NULL) AND (l.type <> 'notice-published' OR l.kind = 'call');
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "process_steps");

            migrationBuilder.DropTable(name: "supervised_cases");

            migrationBuilder.DropTable(name: "supervised_editions");
        }
    }
}
