using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Review.Migrations
{
    /// <inheritdoc />
    public partial class AwardLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                table: "editions",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "award_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    report = table.Column<string>(type: "text", nullable: false),
                    report_document = table.Column<string>(type: "jsonb", nullable: true),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    entries = table.Column<string>(type: "jsonb", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: true),
                    notice_number = table.Column<string>(type: "text", nullable: true),
                    announced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submission = table.Column<string>(type: "jsonb", nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reward_yuan = table.Column<long>(type: "bigint", nullable: true),
                    decision_registration = table.Column<Guid>(type: "uuid", nullable: true),
                    awarded = table.Column<string>(type: "jsonb", nullable: false),
                    answers = table.Column<string>(type: "jsonb", nullable: false),
                    names_commitment = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_lists", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "deliberations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    award_list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    present = table.Column<string>(type: "jsonb", nullable: false),
                    candidates = table.Column<string>(type: "jsonb", nullable: false),
                    closed = table.Column<bool>(type: "boolean", nullable: false),
                    minutes = table.Column<string>(type: "jsonb", nullable: true),
                    send_back_reason = table.Column<string>(type: "text", nullable: true),
                    votes_cast = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliberations", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "deliberation_votes",
                columns: table => new
                {
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member = table.Column<string>(type: "text", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    choice = table.Column<string>(
                        type: "character varying(10)",
                        maxLength: 10,
                        nullable: false
                    ),
                    cast_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    registration = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_deliberation_votes",
                        x => new
                        {
                            x.meeting_id,
                            x.member,
                            x.candidate_id,
                        }
                    );
                    table.ForeignKey(
                        name: "fk_deliberation_votes_deliberations_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "deliberations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_award_lists_one_an_edition",
                table: "award_lists",
                column: "edition_id",
                unique: true,
                filter: "state <> 'SentBack'"
            );

            migrationBuilder.CreateIndex(
                name: "ix_deliberations_one_open",
                table: "deliberations",
                column: "award_list_id",
                unique: true,
                filter: "NOT closed"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "award_lists");

            migrationBuilder.DropTable(name: "deliberation_votes");

            migrationBuilder.DropTable(name: "deliberations");

            migrationBuilder.DropColumn(name: "ordinal", table: "editions");
        }
    }
}
