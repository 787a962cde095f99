using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KandidatenInlezen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ImportId",
                table: "Candidates",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ImportLine",
                table: "Candidates",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CandidateImports",
                columns: table => new
                {
                    ImportId = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Columns = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RowsRead = table.Column<int>(type: "int", nullable: false),
                    LeftOut = table.Column<int>(type: "int", nullable: false),
                    Doubles = table.Column<int>(type: "int", nullable: false),
                    TookDoubles = table.Column<bool>(type: "bit", nullable: false),
                    Expired = table.Column<int>(type: "int", nullable: false),
                    FirstVersion = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CandidateImports", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_CandidateImports_Imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "Imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_ImportId_ImportLine",
                table: "Candidates",
                columns: new[] { "ImportId", "ImportLine" });

            migrationBuilder.AddForeignKey(
                name: "FK_Candidates_Imports_ImportId",
                table: "Candidates",
                column: "ImportId",
                principalTable: "Imports",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Candidates_Imports_ImportId",
                table: "Candidates");

            migrationBuilder.DropTable(
                name: "CandidateImports");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_ImportId_ImportLine",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "ImportLine",
                table: "Candidates");
        }
    }
}
