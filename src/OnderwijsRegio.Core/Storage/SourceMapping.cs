using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OnderwijsRegio.Core.Documents;

namespace OnderwijsRegio.Core.Storage;

internal static class SourceMapping
{
    /// <summary>Stores where a row comes from in two columns of its own table.</summary>
    public static void HasSource<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, SourceReference>> source)
        where T : class =>
        entity.ComplexProperty(source!, s =>
        {
            s.Property(r => r.Document).HasMaxLength(SourceDocument.KeyMaxLength);
            s.Property(r => r.Heading).HasMaxLength(SourceReference.HeadingMaxLength);
        });
}
