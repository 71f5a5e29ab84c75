using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class NamedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "named_files",
                columns: table => new
                {
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_named_files", x => new { x.file_id, x.owner_id });
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_registrations_file_id",
                table: "registrations",
                column: "file_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_process_steps_kind_at_id",
                table: "process_steps",
                columns: new[] { "kind", "at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_edition_id",
                table: "objections",
                column: "edition_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_named_files_owner_id",
                table: "named_files",
                column: "owner_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "named_files");

            migrationBuilder.DropIndex(name: "ix_registrations_file_id", table: "registrations");

            migrationBuilder.DropIndex(name: "ix_process_steps_kind_at_id", table: "process_steps");

            migrationBuilder.DropIndex(name: "ix_objections_edition_id", table: "objections");
        }
    }
}
