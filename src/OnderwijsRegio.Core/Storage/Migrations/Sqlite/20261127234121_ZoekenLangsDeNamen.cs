using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ZoekenLangsDeNamen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CandidateTerms_CandidateId_Term",
                table: "CandidateTerms");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id",
                table: "Candidates");

            migrationBuilder.AddColumn<string>(
                name: "Words",
                table: "Candidates",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms",
                column: "CandidateId");

            // The words of whom is known already.
            migrationBuilder.Sql(
                """
                UPDATE "Candidates" SET "Words" = COALESCE((SELECT group_concat(' ' || t."Term", '') FROM "CandidateTerms" AS t WHERE t."CandidateId" = "Candidates"."Id"), '');
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id_Words",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "SortName", "Id", "Words" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id_Words",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "Words",
                table: "Candidates");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTerms_CandidateId_Term",
                table: "CandidateTerms",
                columns: new[] { "CandidateId", "Term" });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "SortName", "Id" });
        }
    }
}
