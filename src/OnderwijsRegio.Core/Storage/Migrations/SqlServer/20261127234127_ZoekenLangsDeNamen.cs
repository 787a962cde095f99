using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnderwijsRegio.Core.Storage.Migrations.SqlServer
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
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms",
                column: "CandidateId");

            // The words of whom is known already.
            migrationBuilder.Sql(
                """
                UPDATE c SET [Words] = t.[Words] FROM [Candidates] AS c JOIN (SELECT [CandidateId], STRING_AGG(N' ' + [Term], N'') AS [Words] FROM [CandidateTerms] GROUP BY [CandidateId]) AS t ON t.[CandidateId] = c.[Id];
                """);

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id",
                table: "Candidates",
                columns: new[] { "RegionId", "AnonymousOn", "IsStopped", "SortName", "Id" })
                .Annotation("SqlServer:Include", new[] { "Words" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CandidateTerms_CandidateId",
                table: "CandidateTerms");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_RegionId_AnonymousOn_IsStopped_SortName_Id",
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
