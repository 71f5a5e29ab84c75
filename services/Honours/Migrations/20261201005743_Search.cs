using Microsoft.EntityFrameworkCore.Migrations;
using QualityAward.Casework.Search;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Folding and pairs of signs: core PostgreSQL, no extension (docs/decisions/0035).
            migrationBuilder.CreateSearch();

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "register_events",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(subject_name, '') || '|' || coalesce(subject_credit_code, ''))",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "misconduct_cases",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(subject_name, '') || '|' || coalesce(subject_credit_code, '') || '|' || coalesce(certificate_number, ''))",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "honours",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(name, '') || '|' || coalesce(number, '') || '|' || coalesce(employer, ''))",
                stored: true
            );

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "bans",
                type: "text",
                nullable: true,
                computedColumnSql: "award_fold(coalesce(subject_name, '') || '|' || coalesce(subject_credit_code, '') || '|' || coalesce(document_number, ''))",
                stored: true
            );

            migrationBuilder.IndexSearch("register_events", "misconduct_cases", "honours", "bans");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "search_text", table: "register_events");

            migrationBuilder.DropColumn(name: "search_text", table: "misconduct_cases");

            migrationBuilder.DropColumn(name: "search_text", table: "honours");

            migrationBuilder.DropColumn(name: "search_text", table: "bans");
        }
    }
}
