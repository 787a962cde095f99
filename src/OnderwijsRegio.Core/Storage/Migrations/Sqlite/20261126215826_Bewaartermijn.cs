using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Bewaartermijn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AnonymousOn",
                table: "Candidates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_AnonymousOn_RetainUntil",
                table: "Candidates",
                columns: new[] { "AnonymousOn", "RetainUntil" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Candidates_AnonymousOn_RetainUntil",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "AnonymousOn",
                table: "Candidates");
        }
    }
}
