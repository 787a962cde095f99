using System.Data;
using System.Globalization;
using System.Text;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>
/// SQL Server's own model of the database that the migrations make. It knows names, and finds one that does not exist in a statement
/// wrapped in a procedure. It runs nothing: what a statement gives back, how fast, and under which locks stays unproven here.
/// </summary>
public sealed class SqlServerModel : IDisposable
{
    private readonly Lazy<TSqlModel> model = new(() =>
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        // A server may tell upper from lower case in names.
        var made = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions { Collation = "Latin1_General_100_CS_AS" });
        made.AddObjects(MigrationDdl.From(db.GetService<IMigrator>().GenerateScript()));
        return made;
    });

    /// <summary>Name of the table of an entity.</summary>
    public static string Table<T>()
    {
        using var db = new SqlServerDesign().CreateDbContext([]);
        return db.Model.FindEntityType(typeof(T))!.GetTableName()!;
    }

    /// <summary>What is wrong with the tables; nothing if all is well.</summary>
    public IReadOnlyList<string> Faults() => [.. model.Value.Validate().Select(m => m.Message)];

    /// <summary>What is wrong with commands; nothing if all is well.</summary>
    public IReadOnlyList<string> Faults(IReadOnlyList<SentCommand> commands)
    {
        // Takes the place of the commands before.
        model.Value.AddOrUpdateObjects(Procedures(commands), "commands.sql", new TSqlObjectOptions());
        return [.. model.Value.Validate().Select(m => Describe(m, commands))];
    }

    public void Dispose()
    {
        if (model.IsValueCreated)
        {
            model.Value.Dispose();
        }
    }

    private static string Describe(DacModelMessage message, IReadOnlyList<SentCommand> commands)
    {
        var at = Enumerable.Range(0, commands.Count).First(i => message.Message.Contains($"[Command{i}]", StringComparison.Ordinal));
        return $"{message.Message}\n{commands[at].Sql}";
    }

    private static string Procedures(IReadOnlyList<SentCommand> commands)
    {
        var script = new StringBuilder();
        for (var i = 0; i < commands.Count; i++)
        {
            var parameters = string.Join(", ", commands[i].Parameters.Select(p => $"{p.ParameterName} {TypeOf(p)}"));
            script.AppendLine(CultureInfo.InvariantCulture, $"CREATE PROCEDURE [Command{i}] {parameters} AS BEGIN")
                // The server takes this name in any case; its model, told to mind case, does not.
                .AppendLine(commands[i].Sql.Replace("INSERTED.", "inserted.", StringComparison.Ordinal))
                .AppendLine("END")
                .AppendLine("GO");
        }

        return script.ToString();
    }

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar => parameter.Size is > 0 and <= 4000 ? $"nvarchar({parameter.Size})" : "nvarchar(max)",
        SqlDbType.VarBinary => "varbinary(max)",
        SqlDbType.Decimal => $"decimal({parameter.Precision}, {parameter.Scale})",
        var other => other.ToString().ToLowerInvariant(),
    };
}
