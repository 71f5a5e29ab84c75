using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Notifications.Migrations
{
    /// <inheritdoc />
    public partial class CountingAnInbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_messages_unit_role_position", table: "messages");

            migrationBuilder.CreateIndex(
                name: "ix_readings_subject_message_id",
                table: "readings",
                columns: new[] { "subject", "message_id" }
            );

            migrationBuilder
                .CreateIndex(
                    name: "ix_messages_unit_role_position",
                    table: "messages",
                    columns: new[] { "unit", "role", "position" }
                )
                .Annotation("Npgsql:IndexInclude", new[] { "id", "subject", "except" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_readings_subject_message_id", table: "readings");

            migrationBuilder.DropIndex(name: "ix_messages_unit_role_position", table: "messages");

            migrationBuilder.CreateIndex(
                name: "ix_messages_unit_role_position",
                table: "messages",
                columns: new[] { "unit", "role", "position" }
            );
        }
    }
}
