using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class ComplaintRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "edition_id",
                table: "complaints",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "rules",
                table: "complaints",
                type: "jsonb",
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "edition_id", table: "complaints");

            migrationBuilder.DropColumn(name: "rules", table: "complaints");
        }
    }
}
