using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class ChangedDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_revocations_one_open", table: "revocations");

            migrationBuilder.AddColumn<DateOnly>(
                name: "certificate_handed_back_on",
                table: "revocations",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "changes",
                table: "revocations",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<string>(
                name: "credit_correction",
                table: "revocations",
                type: "jsonb",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "plaque_handed_back_on",
                table: "revocations",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "remedies",
                table: "revocations",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "changes",
                table: "misconduct_cases",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<string>(
                name: "remedies",
                table: "misconduct_cases",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "annulled_revocations",
                table: "honours",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'[]'"
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "decided_last_day",
                table: "bans",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "ended_by",
                table: "bans",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                table: "bans",
                type: "date",
                nullable: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_revocations_one_open",
                table: "revocations",
                column: "honour_id",
                unique: true,
                filter: "state NOT IN ('Closed', 'Annulled')"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_revocations_one_open", table: "revocations");

            migrationBuilder.DropColumn(name: "certificate_handed_back_on", table: "revocations");

            migrationBuilder.DropColumn(name: "changes", table: "revocations");

            migrationBuilder.DropColumn(name: "credit_correction", table: "revocations");

            migrationBuilder.DropColumn(name: "plaque_handed_back_on", table: "revocations");

            migrationBuilder.DropColumn(name: "remedies", table: "revocations");

            migrationBuilder.DropColumn(name: "changes", table: "misconduct_cases");

            migrationBuilder.DropColumn(name: "remedies", table: "misconduct_cases");

            migrationBuilder.DropColumn(name: "annulled_revocations", table: "honours");

            migrationBuilder.DropColumn(name: "decided_last_day", table: "bans");

            migrationBuilder.DropColumn(name: "ended_by", table: "bans");

            migrationBuilder.DropColumn(name: "ended_on", table: "bans");

            migrationBuilder.CreateIndex(
                name: "ix_revocations_one_open",
                table: "revocations",
                column: "honour_id",
                unique: true,
                filter: "state <> 'Closed'"
            );
        }
    }
}
