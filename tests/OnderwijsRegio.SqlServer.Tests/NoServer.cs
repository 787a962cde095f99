using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>What was sent to the server that is not there.</summary>
/// <param name="Sql">Text of the command.</param>
/// <param name="Parameters">Its parameters; they are SQL Server's own and know their types.</param>
public sealed record SentCommand(string Sql, IReadOnlyList<SqlParameter> Parameters);

/// <summary>
/// A connection without a server behind it: it opens, and a function answers its commands. SQL Server's own connection takes no
/// transaction but its own, so that one could not be made to run without a server call by call.
/// </summary>
/// <param name="answer">Gives the rows for a command.</param>
internal sealed class NoServer(Func<SentCommand, DbDataReader> answer) : DbConnection
{
    private ConnectionState state;

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none";

    public override string Database => "none";

    public override string DataSource => "none";

    public override string ServerVersion => "16.00.0000";

    public override ConnectionState State => state;

    /// <summary>The portal's database over this connection.</summary>
    public PortalContext Context() =>
        new SqlServerPortalContext(new DbContextOptionsBuilder<SqlServerPortalContext>().UseSqlServer(this).Options);

    public override void Open() => state = ConnectionState.Open;

    public override void Close() => state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new Command(this, answer);

    private sealed class Transaction(NoServer connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }

    private sealed class Command(NoServer connection, Func<SentCommand, DbDataReader> answer) : DbCommand
    {
        // Only for its parameters: the provider casts them to SQL Server's.
        private readonly SqlCommand real = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = connection;

        protected override DbParameterCollection DbParameterCollection => real.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override void Prepare()
        {
        }

        public override int ExecuteNonQuery()
        {
            using var rows = Send();
            return 1;
        }

        public override object? ExecuteScalar()
        {
            using var rows = Send();
            return rows.Read() ? rows.GetValue(0) : null;
        }

        protected override DbParameter CreateDbParameter() => real.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Send();

        protected override void Dispose(bool disposing)
        {
            real.Dispose();
            base.Dispose(disposing);
        }

        private DbDataReader Send() => answer(new SentCommand(CommandText, [.. real.Parameters.Cast<SqlParameter>()]));
    }
}
