using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class SupervisedSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "detail",
                table: "process_steps",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(
                name: "candidate_id",
                table: "complaints",
                type: "uuid",
                nullable: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "detail", table: "process_steps");

            migrationBuilder.DropColumn(name: "candidate_id", table: "complaints");
        }
    }
}
