using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Aanmelden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "UserId",
                table: "OutgoingMails",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<int>(
                name: "CandidateId",
                table: "OutgoingMails",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SignUpLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignUpLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignUpLinks_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_CandidateId",
                table: "OutgoingMails",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_SignUpLinks_CandidateId",
                table: "SignUpLinks",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_SignUpLinks_Hash",
                table: "SignUpLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_OutgoingMails_Candidates_CandidateId",
                table: "OutgoingMails",
                column: "CandidateId",
                principalTable: "Candidates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_OutgoingMails_Candidates_CandidateId",
                table: "OutgoingMails");

            migrationBuilder.DropTable(
                name: "SignUpLinks");

            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_CandidateId",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "CandidateId",
                table: "OutgoingMails");

            migrationBuilder.AlterColumn<int>(
                name: "UserId",
                table: "OutgoingMails",
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);
        }
    }
}
