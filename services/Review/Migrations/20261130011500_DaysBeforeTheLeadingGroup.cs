using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
{
    /// <inheritdoc />
    public partial class DaysBeforeTheLeadingGroup : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "submitted_on",
                table: "rule_sets",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "recommended_on",
                table: "award_lists",
                type: "date",
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "submitted_on", table: "rule_sets");

            migrationBuilder.DropColumn(name: "recommended_on", table: "award_lists");
        }
    }
}
