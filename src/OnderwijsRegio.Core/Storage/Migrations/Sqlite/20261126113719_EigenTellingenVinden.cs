using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EigenTellingenVinden : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Observations_OwnCounts",
                table: "Observations",
                column: "MeasureId",
                filter: "\"IsOwnCount\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_OwnCounts",
                table: "Observations");
        }
    }
}
