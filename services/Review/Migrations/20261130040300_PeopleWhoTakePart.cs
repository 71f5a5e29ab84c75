using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
{
    /// <inheritdoc />
    public partial class PeopleWhoTakePart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "applicant_unit",
                table: "recusals",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "unit",
                table: "pledges",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string[]>(
                name: "applicant_codes",
                table: "candidates",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]
            );

            migrationBuilder.AddColumn<string[]>(
                name: "consulted_units",
                table: "candidates",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]
            );

            migrationBuilder.AddColumn<string>(
                name: "receiving_code",
                table: "candidates",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<bool>(
                name: "reported",
                table: "candidates",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            // Whatever stands here was reported, and its codes were stored as they were typed.
            migrationBuilder.Sql(
                """
                UPDATE candidates SET
                    reported = true,
                    applicant_codes = ARRAY(
                        SELECT DISTINCT code
                        FROM unnest(ARRAY[upper(credit_code), lower(applicant_unit)]) AS code
                        WHERE code <> ''),
                    receiving_code = lower(receiving_unit)
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "applicant_unit", table: "recusals");

            migrationBuilder.DropColumn(name: "unit", table: "pledges");

            migrationBuilder.DropColumn(name: "applicant_codes", table: "candidates");

            migrationBuilder.DropColumn(name: "consulted_units", table: "candidates");

            migrationBuilder.DropColumn(name: "receiving_code", table: "candidates");

            migrationBuilder.DropColumn(name: "reported", table: "candidates");
        }
    }
}
