using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Adds and changes the organisations of a region. What an organisation is, is the same for every region that it takes part in, and each
/// of those may correct it; as what it takes part, each region says for itself.
/// </summary>
public sealed class OrganisationService(PortalContext db, TimeProvider clock)
{
    private const string Added = "participant.added";
    private const string Changed = "participant.changed";

    private readonly TraceWriter trace = new(db, clock);

    /// <summary>
    /// Takes an organisation into the region. One that the portal knows already, by its number or its name, is taken in as it is.
    /// </summary>
    /// <returns>Saved with the key of the organisation; refused where the region has it already in that role.</returns>
    public async Task<SaveOutcome> AddAsync(
        PlanEditor editor, OrganisationText text, ParticipationText participation, CancellationToken cancel)
    {
        (text, participation) = (text.Tidied(), participation.Tidied());
        if ((text.Fault() ?? participation.Fault()) is { } fault)
        {
            return fault;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var folded = FoldedText.Fold(text.Name);
        var known = await db.Organisations
            .Include(o => o.Participations)
            .Where(o => (text.BoardNumber != null && o.BoardNumber == text.BoardNumber) || o.SearchText.StartsWith(folded))
            .ToListAsync(cancel);
        var organisation = known.FirstOrDefault(o => text.BoardNumber is not null && o.BoardNumber == text.BoardNumber)
            ?? known.FirstOrDefault(o => FoldedText.Fold(o.Name) == folded && (text.BoardNumber is null || o.BoardNumber is null));
        if (organisation?.Participations.FirstOrDefault(p => p.RegionId == editor.RegionId && SameRole(p.Role, participation.Role)) is { } same)
        {
            // A double click: the very same one is there already.
            return organisation.ToText() == text && Same(same, participation)
                ? new SaveOutcome.Saved(organisation.Id, Changed: false)
                : new SaveOutcome.Refused("Role", OrganisationMessages.RoleTaken(same.Role));
        }

        if (organisation is null)
        {
            organisation = new Organisation { Name = text.Name };
            organisation.Apply(text);
            db.Organisations.Add(organisation);
        }

        organisation.Participations.Add(new Participation
        {
            RegionId = editor.RegionId,
            Role = participation.Role,
            From = participation.From,
            Until = participation.Until,
        });
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, Added, nameof(Organisation), organisation.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(organisation.Id, Changed: true);
    }

    /// <summary>Saves what an organisation is.</summary>
    /// <param name="editor">Who, where: a region that it takes part in.</param>
    /// <param name="organisationId">Organisation.</param>
    /// <param name="text">What was set.</param>
    /// <param name="version">Version that the form began with.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<SaveOutcome> SaveAsync(
        PlanEditor editor, int organisationId, OrganisationText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var organisation = await db.Organisations.FirstOrDefaultAsync(
            o => o.Id == organisationId && o.Participations.Any(p => p.RegionId == editor.RegionId), cancel);
        if (organisation is null)
        {
            return new SaveOutcome.Missing();
        }

        var before = organisation.ToText();
        if (before == text)
        {
            return new SaveOutcome.Saved(organisationId, Changed: false);
        }

        if (text.Fault() is { } fault)
        {
            return fault;
        }

        if (text.BoardNumber is { } number
            && await db.Organisations.Where(o => o.BoardNumber == number && o.Id != organisationId).Select(o => o.Name).FirstOrDefaultAsync(cancel) is { } other)
        {
            return new SaveOutcome.Refused(nameof(text.BoardNumber), OrganisationMessages.BoardNumberTaken(number, other));
        }

        if (organisation.Version != version)
        {
            return await trace.StaleAsync(nameof(Organisation), organisationId, cancel);
        }

        trace.Write(editor, Changed, nameof(Organisation), organisationId, ChangedFields.Of(before, text));
        organisation.Apply(text);
        var outcome = await trace.SaveAsync(nameof(Organisation), organisationId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }

    /// <summary>Saves as what an organisation takes part in the region, or adds a role.</summary>
    /// <param name="editor">Who, where.</param>
    /// <param name="organisationId">Organisation.</param>
    /// <param name="participationId">Participation; null adds one.</param>
    /// <param name="text">What was set.</param>
    /// <param name="version">Version that the form of a participation began with; says nothing for a new one.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Saved with the key of the organisation.</returns>
    public async Task<SaveOutcome> SaveParticipationAsync(
        PlanEditor editor, int organisationId, int? participationId, ParticipationText text, Guid version, CancellationToken cancel)
    {
        text = text.Tidied();
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancel);
        var all = await db.Participations
            .Where(p => p.OrganisationId == organisationId && p.RegionId == editor.RegionId)
            .ToListAsync(cancel);
        var participation = all.FirstOrDefault(p => p.Id == participationId);
        if (all.Count == 0 || (participationId is not null && participation is null))
        {
            return new SaveOutcome.Missing();
        }

        if (text.Fault() is { } fault)
        {
            return fault;
        }

        if ((participation ?? all.FirstOrDefault(p => SameRole(p.Role, text.Role))) is { } now && Same(now, text))
        {
            return new SaveOutcome.Saved(organisationId, Changed: false);
        }

        if (all.FirstOrDefault(p => p != participation && SameRole(p.Role, text.Role)) is { } taken)
        {
            return new SaveOutcome.Refused(nameof(text.Role), OrganisationMessages.RoleTaken(taken.Role));
        }

        if (participation is not null && participation.Version != version)
        {
            return await trace.StaleAsync(nameof(Participation), participation.Id, cancel);
        }

        var kind = participation is null ? Added : Changed;
        if (participation is null)
        {
            participation = new Participation { OrganisationId = organisationId, RegionId = editor.RegionId };
            db.Participations.Add(participation);
        }

        var before = new ParticipationText(participation.Role, participation.From, participation.Until);
        (participation.Role, participation.From, participation.Until) = (text.Role, text.From, text.Until);
        if (await trace.SaveAsync(nameof(Participation), participation.Id, cancel) is SaveOutcome.Stale stale)
        {
            return stale;
        }

        trace.Write(editor, kind, nameof(Participation), participation.Id, ChangedFields.Of(before, text));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(organisationId, Changed: true);
    }

    private static bool SameRole(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool Same(Participation stored, ParticipationText text) => (stored.Role, stored.From, stored.Until) == (text.Role, text.From, text.Until);
}
