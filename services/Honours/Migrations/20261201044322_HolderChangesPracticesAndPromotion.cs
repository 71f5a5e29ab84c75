using System;
using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class HolderChangesPracticesAndPromotion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "name_changes",
                table: "honours",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<string>(
                name: "other_names",
                table: "honours",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "successor_key",
                table: "honours",
                type: "text",
                nullable: true
            );

            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "honours",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, '') || '|' || coalesce(other_names, ''))",
                stored: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComputedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, ''))",
                oldStored: true
            );

            // PostgreSQL makes the column anew, and drops its index with it.
            migrationBuilder.IndexSearch("honours");

            migrationBuilder.CreateTable(
                name: "holder_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    subject_key = table.Column<string>(type: "text", nullable: true),
                    holder = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    new_name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    continues = table.Column<bool>(type: "boolean", nullable: false),
                    successor_code = table.Column<string>(type: "text", nullable: true),
                    successor_key = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    proposed_by = table.Column<string>(type: "text", nullable: false),
                    proposed_by_name = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holder_changes", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "practices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_number = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    holder = table.Column<string>(type: "text", nullable: false),
                    holder_unit = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    public_number = table.Column<int>(type: "integer", nullable: true),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    search_text = table.Column<string>(
                        type: "text",
                        nullable: true,
                        computedColumnSql: "award_fold(coalesce(holder, '') || '|' || coalesce(certificate_number, '') || '|' || coalesce(content ->> 'title', ''))",
                        stored: true
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practices", x => x.id);
                    table.ForeignKey(
                        name: "fk_practices_honours_honour_id",
                        column: x => x.honour_id,
                        principalTable: "honours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "promotion_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    reminded_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promotion_rounds", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "practice_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    practice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_current = table.Column<bool>(type: "boolean", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false),
                    certificate_number = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    place = table.Column<string>(type: "text", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false),
                    results = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: false),
                    industry = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    search_text = table.Column<string>(
                        type: "text",
                        nullable: true,
                        computedColumnSql: "award_fold(coalesce(title, '') || '|' || coalesce(holder, '') || '|' || coalesce(summary, '') || '|' || coalesce(method, '') || '|' || coalesce(results, '') || '|' || coalesce(field, '') || '|' || coalesce(industry, ''))",
                        stored: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_practice_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_practice_versions_practices_practice_id",
                        column: x => x.practice_id,
                        principalTable: "practices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "promotion_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_number = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    holder = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    holder_unit = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<string>(type: "text", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    text = table.Column<string>(type: "text", nullable: true),
                    files = table.Column<string>(type: "jsonb", nullable: false),
                    counts = table.Column<string>(type: "jsonb", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promotion_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_promotion_reports_honours_honour_id",
                        column: x => x.honour_id,
                        principalTable: "honours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "fk_promotion_reports_promotion_rounds_round_id",
                        column: x => x.round_id,
                        principalTable: "promotion_rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_honours_successor_key",
                table: "honours",
                column: "successor_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_holder_changes_honour_id",
                table: "holder_changes",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_holder_changes_proposed_at_id",
                table: "holder_changes",
                columns: new[] { "proposed_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_holder_changes_subject_key",
                table: "holder_changes",
                column: "subject_key"
            );

            migrationBuilder.CreateIndex(
                name: "ix_practice_versions_honour_id",
                table: "practice_versions",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_practice_versions_practice_id",
                table: "practice_versions",
                column: "practice_id",
                unique: true,
                filter: "is_current"
            );

            migrationBuilder.CreateIndex(
                name: "ix_practice_versions_practice_id_number",
                table: "practice_versions",
                columns: new[] { "practice_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_practice_versions_published_at_id",
                table: "practice_versions",
                columns: new[] { "published_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_practices_changed_at_id",
                table: "practices",
                columns: new[] { "changed_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_practices_holder_unit",
                table: "practices",
                column: "holder_unit"
            );

            migrationBuilder.CreateIndex(
                name: "ix_practices_honour_id",
                table: "practices",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_reports_due_on",
                table: "promotion_reports",
                column: "due_on"
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_reports_holder_unit",
                table: "promotion_reports",
                column: "holder_unit"
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_reports_honour_id_year",
                table: "promotion_reports",
                columns: new[] { "honour_id", "year" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_reports_opened_at_id",
                table: "promotion_reports",
                columns: new[] { "opened_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_reports_round_id",
                table: "promotion_reports",
                column: "round_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_rounds_opened_at_id",
                table: "promotion_rounds",
                columns: new[] { "opened_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_promotion_rounds_year",
                table: "promotion_rounds",
                column: "year",
                unique: true
            );

            migrationBuilder.IndexSearch("practices", "practice_versions");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "honours",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, ''))",
                stored: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true,
                oldComputedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, '') || '|' || coalesce(other_names, ''))",
                oldStored: true
            );

            migrationBuilder.IndexSearch("honours");

            migrationBuilder.DropTable(name: "holder_changes");

            migrationBuilder.DropTable(name: "practice_versions");

            migrationBuilder.DropTable(name: "promotion_reports");

            migrationBuilder.DropTable(name: "practices");

            migrationBuilder.DropTable(name: "promotion_rounds");

            migrationBuilder.DropIndex(name: "ix_honours_successor_key", table: "honours");

            migrationBuilder.DropColumn(name: "name_changes", table: "honours");

            migrationBuilder.DropColumn(name: "other_names", table: "honours");

            migrationBuilder.DropColumn(name: "successor_key", table: "honours");
        }
    }
}
