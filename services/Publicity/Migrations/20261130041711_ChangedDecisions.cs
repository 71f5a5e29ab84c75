using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class ChangedDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "annulled_by",
                table: "revoked_awards",
                type: "text",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "changed_decisions",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "jsonb", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changed_decisions", x => x.notice_id);
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "changed_decisions");

            migrationBuilder.DropColumn(name: "annulled_by", table: "revoked_awards");
        }
    }
}
