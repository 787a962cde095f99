using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LeidendeRegio : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LeadRegionId",
                table: "Schools",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LeadRegionId",
                table: "Organisations",
                type: "INTEGER",
                nullable: true);

            // Of what stood there before, the region that had it first leads.
            migrationBuilder.Sql(
                "UPDATE Organisations SET LeadRegionId = (SELECT p.RegionId FROM Participations p WHERE p.Id = "
                + "(SELECT MIN(f.Id) FROM Participations f WHERE f.OrganisationId = Organisations.Id))");
            migrationBuilder.Sql(
                "UPDATE Schools SET LeadRegionId = (SELECT p.RegionId FROM SchoolParticipations p WHERE p.Id = "
                + "(SELECT MIN(f.Id) FROM SchoolParticipations f WHERE f.SchoolId = Schools.Id))");

            migrationBuilder.CreateIndex(
                name: "IX_Schools_LeadRegionId",
                table: "Schools",
                column: "LeadRegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_LeadRegionId",
                table: "Organisations",
                column: "LeadRegionId");

            migrationBuilder.AddForeignKey(
                name: "FK_Organisations_Regions_LeadRegionId",
                table: "Organisations",
                column: "LeadRegionId",
                principalTable: "Regions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Schools_Regions_LeadRegionId",
                table: "Schools",
                column: "LeadRegionId",
                principalTable: "Regions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Organisations_Regions_LeadRegionId",
                table: "Organisations");

            migrationBuilder.DropForeignKey(
                name: "FK_Schools_Regions_LeadRegionId",
                table: "Schools");

            migrationBuilder.DropIndex(
                name: "IX_Schools_LeadRegionId",
                table: "Schools");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_LeadRegionId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "LeadRegionId",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "LeadRegionId",
                table: "Organisations");
        }
    }
}
