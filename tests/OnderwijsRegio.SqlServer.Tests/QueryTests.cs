using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core;
using OnderwijsRegio.Core.Figures.Exports;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Spreadsheets;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;
using Xunit;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>
/// Everything that Core asks its database, as SQL Server would be asked. It proves that the queries can be translated, that SQL Server
/// can read them, and that every table and column in them exists. What they give back is for tests on a real database.
/// </summary>
public sealed class QueryTests(SqlServerModel server) : IClassFixture<SqlServerModel>
{
    /// <summary>Methods that ask the database, but are looked at elsewhere.</summary>
    private static readonly MethodInfo[] Elsewhere =
    [
        // What it runs is the script of the migrations, with locks of SQL Server's own around it.
        typeof(StorageSetup).GetMethod(nameof(StorageSetup.MigrateAsync))!,
        // SQL Server counts by itself.
        typeof(StorageSetup).GetMethod(nameof(StorageSetup.RenewStatisticsAsync))!,
        // These wait for something, and ask the database nothing.
        typeof(MailCarrier).GetMethod(nameof(MailCarrier.CarryAsync))!,
        typeof(Signal).GetMethod(nameof(Signal.WaitAsync))!,
        // These write what they are given.
        typeof(CsvSheet).GetMethod(nameof(CsvSheet.WriteAsync))!,
        typeof(WorkbookSheet).GetMethod(nameof(WorkbookSheet.WriteAsync))!,
        typeof(FigureCsv).GetMethod(nameof(FigureCsv.WriteAsync))!,
        typeof(FigureWorkbook).GetMethod(nameof(FigureWorkbook.WriteAsync))!,
        typeof(OpenFigures).GetMethod(nameof(OpenFigures.WriteCsvAsync))!,
        typeof(OpenFigures).GetMethod(nameof(OpenFigures.WriteJsonAsync))!,
    ];

    private static readonly string History = $"INSERT INTO [{SqlServerModel.Table<PlanChange>()}]";

    private static readonly string Trace = $"INSERT INTO [{SqlServerModel.Table<TraceRecord>()}]";

    public static TheoryData<string> Methods => [.. Questions.All.Select(q => q.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task SQL_Server_knows_every_name_in_what_a_method_asks(string method)
    {
        Dictionary<string, SentCommand> all = [];
        foreach (var question in Questions.All.Where(q => q.Name == method))
        {
            var commands = await SqlRecorder.RecordAsync(question.Call.Compile(), Samples.With(question.Given()), question.IsLong);
            // An edit that a rule stopped would show nothing of what it saves.
            if (question.Method.GetParameters().Any(p => p.ParameterType == typeof(PlanEditor)))
            {
                Assert.Contains(commands, c => c.Sql.Contains(question.LeavesHistory ? History : Trace, StringComparison.Ordinal));
            }

            commands.ToList().ForEach(c => all.TryAdd(c.Sql, c));
        }

        Assert.NotEmpty(all);
        Assert.Empty(server.Faults([.. all.Values]));
        Assert.DoesNotContain(all.Keys, FirstSideOfUnionHasNulls);
    }

    // The model does not check types. SQL Server takes a column of nulls for numbers, and fails on the first text of a later side.
    private static bool FirstSideOfUnionHasNulls(string sql) =>
        sql.Split("UNION ALL") is [var first, _, ..] && first.Contains("NULL AS [", StringComparison.Ordinal);

    [Fact]
    public void No_method_that_asks_the_database_is_left_out()
    {
        var asking = typeof(PortalContext).Assembly.GetExportedTypes()
            .Where(type => !typeof(DbContext).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => IsAnswered(method.ReturnType));
        var left = asking.Except(Questions.All.Select(q => q.Method)).Except(Elsewhere);
        Assert.Empty(left.Select(method => $"{method.DeclaringType!.Name}.{method.Name}: add it to {nameof(Questions)}"));
    }

    private static bool IsAnswered(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || typeof(IQueryable).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var kind
            && (kind == typeof(ValueTask<>) || kind == typeof(IAsyncEnumerable<>)));
}
