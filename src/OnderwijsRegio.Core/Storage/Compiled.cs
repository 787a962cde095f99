using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OnderwijsRegio.Core.Storage;

/// <summary>
/// The few questions that are asked so often that they are compiled once, for each of both databases. To read a question anew costs EF Core four times what the answer
/// costs SQLite. All others stay as they are: a compiled one cannot be put together from parts.
/// </summary>
/// <param name="make">Compiles them.</param>
internal sealed class Compiled<T>(Func<T> make)
    where T : class
{
    private readonly ConditionalWeakTable<IModel, T> questions = [];

    /// <summary>Those of the database of a context.</summary>
    public T Of(PortalContext db) => questions.GetValue(db.Model, _ => make());
}
