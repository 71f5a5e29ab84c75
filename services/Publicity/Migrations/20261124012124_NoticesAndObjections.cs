using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Publicity.Migrations
{
    /// <inheritdoc />
    public partial class NoticesAndObjections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "content_hash",
                table: "notices",
                type: "text",
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<byte[]>(
                name: "content_salt",
                table: "notices",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]
            );

            migrationBuilder.AddColumn<string>(
                name: "remark",
                table: "notices",
                type: "text",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "notice_candidates",
                columns: table => new
                {
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    name = table.Column<string>(type: "text", nullable: false),
                    division = table.Column<string>(type: "text", nullable: true),
                    industry = table.Column<string>(type: "text", nullable: true),
                    employer = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<string>(type: "text", nullable: true),
                    receiving_body = table.Column<string>(type: "text", nullable: false),
                    deeds = table.Column<string>(type: "text", nullable: true),
                    redacted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_notice_candidates",
                        x => new { x.notice_id, x.candidate_id }
                    );
                    table.ForeignKey(
                        name: "fk_notice_candidates_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    notice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: true),
                    article = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    content_commitment = table.Column<string>(type: "text", nullable: false),
                    content_salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    receipt_hash = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    received_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    accepted_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_by_subject = table.Column<string>(type: "text", nullable: true),
                    upheld = table.Column<bool>(type: "boolean", nullable: true),
                    finding = table.Column<byte[]>(type: "bytea", nullable: true),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_objections", x => x.id);
                    table.ForeignKey(
                        name: "fk_objections_notices_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "published_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_quota = table.Column<int>(type: "integer", nullable: true),
                    individual_quota = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    awarded = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_editions", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stopped_candidates",
                columns: table => new
                {
                    candidate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stopped_candidates", x => x.candidate_id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_notice_candidates_candidate_id",
                table: "notice_candidates",
                column: "candidate_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_notice_id",
                table: "objections",
                column: "notice_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_receipt_hash",
                table: "objections",
                column: "receipt_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_received_at_id",
                table: "objections",
                columns: new[] { "received_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_objections_registration_id",
                table: "objections",
                column: "registration_id",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "notice_candidates");

            migrationBuilder.DropTable(name: "objections");

            migrationBuilder.DropTable(name: "published_editions");

            migrationBuilder.DropTable(name: "stopped_candidates");

            migrationBuilder.DropColumn(name: "content_hash", table: "notices");

            migrationBuilder.DropColumn(name: "content_salt", table: "notices");

            migrationBuilder.DropColumn(name: "remark", table: "notices");
        }
    }
}
