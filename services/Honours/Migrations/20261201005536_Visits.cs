using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityAward.Honours.Migrations
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "visit_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    honour_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certificate_number = table.Column<string>(type: "text", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false),
                    holder_unit = table.Column<string>(type: "text", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    book_until = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    offered_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_slots", x => x.id);
                    table.CheckConstraint(
                        "ck_visit_slots_taken",
                        "taken >= 0 AND taken <= capacity"
                    );
                    table.ForeignKey(
                        name: "fk_visit_slots_honours_honour_id",
                        column: x => x.honour_id,
                        principalTable: "honours",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "visit_bookings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    slot_id = table.Column<Guid>(type: "uuid", nullable: false),
                    holder_unit = table.Column<string>(type: "text", nullable: true),
                    unit = table.Column<string>(type: "text", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    receipt_hash = table.Column<string>(type: "text", nullable: false),
                    booked_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    state = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: false
                    ),
                    ground = table.Column<string>(
                        type: "character varying(20)",
                        maxLength: 20,
                        nullable: true
                    ),
                    reason = table.Column<string>(type: "text", nullable: true),
                    learnt = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_bookings", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_bookings_visit_slots_slot_id",
                        column: x => x.slot_id,
                        principalTable: "visit_slots",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_visit_bookings_booked_at_id",
                table: "visit_bookings",
                columns: new[] { "booked_at", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_visit_bookings_receipt_hash",
                table: "visit_bookings",
                column: "receipt_hash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_visit_bookings_slot_id",
                table: "visit_bookings",
                column: "slot_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_visit_slots_day_id",
                table: "visit_slots",
                columns: new[] { "day", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_visit_slots_honour_id",
                table: "visit_slots",
                column: "honour_id"
            );

            migrationBuilder.CreateIndex(
                name: "ix_visit_slots_offered_at_id",
                table: "visit_slots",
                columns: new[] { "offered_at", "id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "visit_bookings");

            migrationBuilder.DropTable(name: "visit_slots");
        }
    }
}
