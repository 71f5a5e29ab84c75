using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Notifications.Migrations
{
    /// <inheritdoc />
    public partial class MessagesToPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "except",
                table: "messages",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "mail_due",
                table: "messages",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "messages",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    address = table.Column<string>(
                        type: "character varying(120)",
                        maxLength: 120,
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    failed_attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => new { x.message_id, x.subject });
                    table.ForeignKey(
                        name: "fk_mails_messages_message_id",
                        column: x => x.message_id,
                        principalTable: "messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_messages_position",
                table: "messages",
                column: "position",
                filter: "mail_due"
            );

            migrationBuilder.CreateIndex(
                name: "ix_mails_next_attempt_at",
                table: "mails",
                column: "next_attempt_at",
                filter: "state = 'Waiting'"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "mails");

            migrationBuilder.DropIndex(name: "ix_messages_position", table: "messages");

            migrationBuilder.DropColumn(name: "except", table: "messages");

            migrationBuilder.DropColumn(name: "mail_due", table: "messages");

            migrationBuilder.DropColumn(name: "subject", table: "messages");
        }
    }
}
