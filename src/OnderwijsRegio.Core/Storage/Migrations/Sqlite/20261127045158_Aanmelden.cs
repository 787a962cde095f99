using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "CandidateId",
                table: "OutgoingMails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "SignUpLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CandidateId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
