using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class NoticeCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_notices_edition_id", table: "notices");

            migrationBuilder.AddColumn<bool>(
                name: "is_major_matter",
                table: "objections",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<Guid>(
                name: "major_matter_id",
                table: "objections",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "correction_kind",
                table: "notices",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "correction_reason",
                table: "notices",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "period_from",
                table: "notices",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "root_id",
                table: "notices",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000")
            );

            migrationBuilder.AddColumn<Guid>(
                name: "superseded_by_id",
                table: "notices",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "supersedes_id",
                table: "notices",
                type: "uuid",
                nullable: true
            );

            // Every notice so far is a first version, its period counted from its publication.
            migrationBuilder.Sql(
                "UPDATE notices SET root_id = id, period_from = CASE WHEN period_days IS NULL THEN NULL ELSE published_on END"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_edition_id",
                table: "notices",
                column: "edition_id",
                unique: true,
                filter: "kind = 'call' AND supersedes_id IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_one_correction",
                table: "notices",
                column: "supersedes_id",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_notices_root_id",
                table: "notices",
                column: "root_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_notices_edition_id", table: "notices");

            migrationBuilder.DropIndex(name: "ix_notices_one_correction", table: "notices");

            migrationBuilder.DropIndex(name: "ix_notices_root_id", table: "notices");

            migrationBuilder.DropColumn(name: "is_major_matter", table: "objections");

            migrationBuilder.DropColumn(name: "major_matter_id", table: "objections");

            migrationBuilder.DropColumn(name: "correction_kind", table: "notices");

            migrationBuilder.DropColumn(name: "correction_reason", table: "notices");

            migrationBuilder.DropColumn(name: "period_from", table: "notices");

            migrationBuilder.DropColumn(name: "root_id", table: "notices");

            migrationBuilder.DropColumn(name: "superseded_by_id", table: "notices");

            migrationBuilder.DropColumn(name: "supersedes_id", table: "notices");

            migrationBuilder.CreateIndex(
                name: "ix_notices_edition_id",
                table: "notices",
                column: "edition_id",
                unique: true,
                filter: "kind = 'call'"
            );
        }
    }
}
