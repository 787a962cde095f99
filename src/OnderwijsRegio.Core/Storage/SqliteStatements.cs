using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OnderwijsRegio.Core.Storage;

/// <summary>Lets a connection that lasts keep the questions that are asked of it.</summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData.CommandSource is not CommandSource.LinqQuery || result is not SqliteCommand { Connection: LastingConnection connection } asked)
        {
            return result;
        }

        var kept = connection.Keep(asked.CommandText);
        (kept.Transaction, kept.CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            kept.Parameters.Add(parameter);
        }

        asked.Dispose();
        return kept;
    }
}
