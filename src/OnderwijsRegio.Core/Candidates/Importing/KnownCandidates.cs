using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Storage;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>By what it shows that two are probably the same person.</summary>
internal enum DoubleKind
{
    /// <summary>The e-mail address.</summary>
    Email,

    /// <summary>The telephone number.</summary>
    Phone,

    /// <summary>First and last name, where one of the two has no e-mail address that could differ.</summary>
    Name,

    /// <summary>The same, of those who have none.</summary>
    NameWithoutEmail,
}

/// <summary>Someone who is there already.</summary>
/// <param name="Id">Key of their file; null where they stand in the file that is read.</param>
/// <param name="Line">Row where they stand; null for a file of the region.</param>
internal readonly record struct KnownCandidate(int? Id, int? Line);

/// <summary>Who is known: the candidates of a region, read once, and those who stand higher in the file.</summary>
internal sealed class KnownCandidates
{
    private readonly Dictionary<(DoubleKind, string), KnownCandidate> known = [];

    /// <summary>The candidates of a region.</summary>
    public static async Task<KnownCandidates> LoadAsync(PortalContext db, int regionId, CancellationToken cancel)
    {
        var all = new KnownCandidates();
        var candidates = db.Candidates.AsNoTracking()
            .Where(c => c.RegionId == regionId && c.AnonymousOn == null)
            .Select(c => new { c.Id, c.Email, c.Phone, c.SortName, HasBoth = c.FirstName != "" && c.LastName != "" });
        await foreach (var c in candidates.AsAsyncEnumerable().WithCancellation(cancel))
        {
            all.Add(c.Email, c.Phone, c.HasBoth ? c.SortName : "", new KnownCandidate(c.Id, null));
        }

        return all;
    }

    /// <summary>Who is probably the same; null for nobody.</summary>
    public (DoubleKind Kind, KnownCandidate Who)? Find(CandidateText text)
    {
        (DoubleKind Kind, string Key)[] keys =
        [
            (DoubleKind.Email, FoldedText.Fold(text.Email)),
            (DoubleKind.Phone, text.Phone),
            (text.Email.Length > 0 ? DoubleKind.NameWithoutEmail : DoubleKind.Name, NameOf(text)),
        ];
        foreach (var key in keys.Where(k => k.Key.Length > 0))
        {
            if (known.TryGetValue(key, out var who))
            {
                return (key.Kind, who);
            }
        }

        return null;
    }

    /// <summary>Someone who stands in the file.</summary>
    public void Add(CandidateText text, int line) => Add(text.Email, text.Phone, NameOf(text), new KnownCandidate(null, line));

    private static string NameOf(CandidateText text) => text.FirstName.Length > 0 && text.LastName.Length > 0 ? text.SortName : "";

    private void Add(string email, string phone, string name, KnownCandidate who)
    {
        AddKey(DoubleKind.Email, FoldedText.Fold(email), who);
        AddKey(DoubleKind.Phone, phone, who);
        AddKey(DoubleKind.Name, name, who);
        AddKey(DoubleKind.NameWithoutEmail, email.Length == 0 ? name : "", who);
    }

    private void AddKey(DoubleKind kind, string key, KnownCandidate who)
    {
        if (key.Length > 0)
        {
            known.TryAdd((kind, key), who);
        }
    }
}
