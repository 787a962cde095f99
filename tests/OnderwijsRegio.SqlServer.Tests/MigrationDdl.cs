using System.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace OnderwijsRegio.SqlServer.Tests;

/// <summary>
/// What the migrations add up to. A model of SQL Server is told what there is, not how it came to be, so changes of a table are
/// worked into the statement that made it.
/// </summary>
internal sealed class MigrationDdl
{
    private readonly Dictionary<string, CreateTableStatement> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CreateIndexStatement> indexes = new(StringComparer.Ordinal);

    private MigrationDdl()
    {
    }

    /// <summary>Statements that make the tables and indexes that a script ends with.</summary>
    /// <exception cref="NotSupportedException">The script changes the database in a way that is not known here yet.</exception>
    public static string From(string script)
    {
        var ddl = new MigrationDdl();
        foreach (var statement in TransactSql.Statements(script))
        {
            ddl.Apply(statement);
        }

        var generator = new Sql160ScriptGenerator();
        var text = new StringBuilder();
        foreach (var statement in ddl.tables.Values.Concat<TSqlStatement>(ddl.indexes.Values))
        {
            generator.GenerateScript(statement, out var sql);
            text.AppendLine(sql).AppendLine("GO");
        }

        return text.ToString();
    }

    private void Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement table:
                tables.Add(Name(table.SchemaObjectName), table);
                break;
            case DropTableStatement drop:
                drop.Objects.ToList().ForEach(name => tables.Remove(Name(name)));
                break;
            case AlterTableAddTableElementStatement add:
                var definition = tables[Name(add.SchemaObjectName)].Definition;
                add.Definition.ColumnDefinitions.ToList().ForEach(definition.ColumnDefinitions.Add);
                add.Definition.TableConstraints.ToList().ForEach(definition.TableConstraints.Add);
                break;
            case AlterTableDropTableElementStatement drop:
                drop.AlterTableDropTableElements.ToList().ForEach(e => Remove(tables[Name(drop.SchemaObjectName)].Definition, e.Name.Value));
                break;
            case AlterTableAlterColumnStatement alter:
                Change(tables[Name(alter.SchemaObjectName)].Definition, alter);
                break;
            case CreateIndexStatement index:
                indexes.Add(Name(index.OnName) + index.Name.Value, index);
                break;
            case DropIndexStatement drop:
                drop.DropIndexClauses.Cast<DropIndexClause>().ToList().ForEach(i => indexes.Remove(Name(i.Object) + i.Index.Value));
                break;
            case IfStatement { ThenStatement: BeginEndBlockStatement { StatementList.Statements: var inner } }:
                // The table of the migrations themselves.
                inner.ToList().ForEach(Apply);
                break;
            case BeginTransactionStatement or CommitTransactionStatement or DataModificationStatement or SetOnOffStatement:
            case DeclareVariableStatement or SelectStatement or IfStatement:
                // Rows; and the search for the default of a column that is about to go.
                break;
            default:
                throw new NotSupportedException($"{nameof(MigrationDdl)} does not know {statement.GetType().Name} yet.");
        }
    }

    private static void Remove(TableDefinition table, string name)
    {
        if (table.ColumnDefinitions.FirstOrDefault(c => c.ColumnIdentifier.Value == name) is { } column)
        {
            table.ColumnDefinitions.Remove(column);
        }
        else
        {
            table.TableConstraints.Remove(table.TableConstraints.Single(c => c.ConstraintIdentifier.Value == name));
        }
    }

    private static void Change(TableDefinition table, AlterTableAlterColumnStatement alter)
    {
        var column = table.ColumnDefinitions.Single(c => c.ColumnIdentifier.Value == alter.ColumnIdentifier.Value);
        column.DataType = alter.DataType;
        column.Constraints.OfType<NullableConstraintDefinition>().ToList().ForEach(c => column.Constraints.Remove(c));
        column.Constraints.Add(new NullableConstraintDefinition
        {
            Nullable = alter.AlterTableAlterColumnOption is not AlterTableAlterColumnOption.NotNull,
        });
    }

    private static string Name(SchemaObjectName name) => name.BaseIdentifier.Value;
}
