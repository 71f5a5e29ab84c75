using System;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Applications.Migrations
{
    /// <inheritdoc />
    public partial class CultivatedCandidates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cultivated_candidates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    credit_code = table.Column<string>(
                        type: "character varying(18)",
                        maxLength: 18,
                        nullable: true
                    ),
                    employer = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    distinct_by = table.Column<string>(type: "text", nullable: false),
                    industry_section = table.Column<string>(
                        type: "character varying(1)",
                        maxLength: 1,
                        nullable: false
                    ),
                    planned_edition = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: true
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    end_reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                    guidance_count = table.Column<int>(type: "integer", nullable: false),
                    last_guided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    search_text = table.Column<string>(
                        type: "text",
                        nullable: true,
                        computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(credit_code, '') || '|' || coalesce(employer, ''))",
                        stored: true
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cultivated_candidates", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "guidance_materials",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    title = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    note = table.Column<string>(
                        type: "character varying(1000)",
                        maxLength: 1000,
                        nullable: true
                    ),
                    files = table.Column<string>(type: "jsonb", nullable: false),
                    published_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    published_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    reason = table.Column<string>(
                        type: "character varying(500)",
                        maxLength: 500,
                        nullable: true
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guidance_materials", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "guidance_entries",
                columns: table => new
                {
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    form = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    advice = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false
                    ),
                    by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    noted_by = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    noted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guidance_entries", x => new { x.candidate_id, x.number });
                    table.ForeignKey(
                        name: "fk_guidance_entries_cultivated_candidates_candidate_id",
                        column: x => x.candidate_id,
                        principalTable: "cultivated_candidates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_cultivated_candidates_unit_distinct_by",
                table: "cultivated_candidates",
                columns: new[] { "unit", "distinct_by" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_cultivated_candidates_unit_id",
                table: "cultivated_candidates",
                columns: new[] { "unit", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_guidance_materials_unit_id",
                table: "guidance_materials",
                columns: new[] { "unit", "id" }
            );

            migrationBuilder.IndexSearch("cultivated_candidates");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "guidance_entries");

            migrationBuilder.DropTable(name: "guidance_materials");

            migrationBuilder.DropTable(name: "cultivated_candidates");
        }
    }
}
