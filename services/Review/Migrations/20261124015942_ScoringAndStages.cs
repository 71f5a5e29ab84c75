using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
{
    /// <inheritdoc />
    public partial class ScoringAndStages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "consensuses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    panel = table.Column<string>(type: "jsonb", nullable: false),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    total = table.Column<decimal>(
                        type: "numeric(8,2)",
                        precision: 8,
                        scale: 2,
                        nullable: false
                    ),
                    confirmed_by = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consensuses", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "score_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expert = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    catalogue = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    items = table.Column<string>(type: "jsonb", nullable: false),
                    strengths = table.Column<string>(type: "text", nullable: true),
                    improvements = table.Column<string>(type: "text", nullable: true),
                    total = table.Column<decimal>(
                        type: "numeric(8,2)",
                        precision: 8,
                        scale: 2,
                        nullable: false
                    ),
                    seal = table.Column<string>(type: "text", nullable: true),
                    seal_salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    seal_leaf_id = table.Column<Guid>(type: "uuid", nullable: true),
                    flagged = table.Column<bool>(type: "boolean", nullable: false),
                    kept_reason = table.Column<string>(type: "text", nullable: true),
                    decisions = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_sheets", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "site_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    checks = table.Column<string>(type: "jsonb", nullable: false),
                    findings = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_visits", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stage_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    closed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    candidates = table.Column<string>(type: "jsonb", nullable: false),
                    acknowledged = table.Column<string>(type: "jsonb", nullable: false),
                    report = table.Column<string>(type: "text", nullable: true),
                    document = table.Column<string>(type: "jsonb", nullable: true),
                    entering = table.Column<string>(type: "jsonb", nullable: false),
                    lot = table.Column<string>(type: "jsonb", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_lists", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_consensuses_stage_candidate_id",
                table: "consensuses",
                columns: new[] { "stage", "candidate_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_score_sheets_stage_candidate_id_expert",
                table: "score_sheets",
                columns: new[] { "stage", "candidate_id", "expert" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_site_visits_candidate_id",
                table: "site_visits",
                column: "candidate_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_stage_lists_edition_id_stage",
                table: "stage_lists",
                columns: new[] { "edition_id", "stage" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "consensuses");

            migrationBuilder.DropTable(name: "score_sheets");

            migrationBuilder.DropTable(name: "site_visits");

            migrationBuilder.DropTable(name: "stage_lists");
        }
    }
}
