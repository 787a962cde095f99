using System.Data;
using Microsoft.EntityFrameworkCore;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Storage;
using OnderwijsRegio.Core.Tracing;

namespace OnderwijsRegio.Core.Organisations;

/// <summary>
/// Adds and changes the organisations of a region. What an organisation is, is the same for every region that it takes part in: the one
/// that took it in first leads and changes it, until it hands that over (<see cref="LeadService"/>). As what it takes part, each region
/// says for itself (<see cref="ParticipationService"/>).
/// </summary>
public sealed class OrganisationService(PortalContext db, TimeProvider clock)
{
    private readonly TraceWriter trace = new(db, clock);

    /// <summary>
    /// Takes an organisation into the region. One that the portal knows already by its name, and by its number where it has one, is
    /// taken in as it is; a number under another name is refused, so that nobody takes in another organisation than was meant.
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
        if (known.FirstOrDefault(o => text.BoardNumber is not null && o.BoardNumber == text.BoardNumber) is { } numbered
            && FoldedText.Fold(numbered.Name) != folded)
        {
            return new SaveOutcome.Refused(nameof(text.BoardNumber), OrganisationMessages.BoardNumberTaken(numbered.BoardNumber!, numbered.Name));
        }

        var organisation = known
            .Where(o => FoldedText.Fold(o.Name) == folded && (text.BoardNumber is null || o.BoardNumber is null || o.BoardNumber == text.BoardNumber))
            .OrderByDescending(o => o.BoardNumber == text.BoardNumber).ThenBy(o => o.Id)
            .FirstOrDefault();
        var here = organisation?.Participations.Where(p => p.RegionId == editor.RegionId).ToList() ?? [];
        if (here.FirstOrDefault(p => ParticipationService.SameRole(p.Role, participation.Role)) is { } same)
        {
            // A double click: the very same one is there already.
            return organisation!.ToText() == text && ParticipationService.Same(same, participation)
                ? new SaveOutcome.Saved(organisation.Id, Changed: false)
                : new SaveOutcome.Refused("Role", OrganisationMessages.RoleTaken(same.Role));
        }

        if (ParticipationService.Exclusion(here, participation) is { } excluded)
        {
            return excluded;
        }

        if (organisation is null)
        {
            organisation = new Organisation { Name = text.Name };
            organisation.Apply(text);
            db.Organisations.Add(organisation);
        }

        organisation.LeadRegionId ??= editor.RegionId;
        organisation.Participations.Add(new Participation
        {
            RegionId = editor.RegionId,
            Role = participation.Role,
            From = participation.From,
            Until = participation.Until,
        });
        await db.SaveChangesAsync(cancel);
        trace.Write(editor, ParticipationService.Added, nameof(Organisation), organisation.Id, []);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new SaveOutcome.Saved(organisation.Id, Changed: true);
    }

    /// <summary>Saves what an organisation is; refused where another region leads.</summary>
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
        var organisation = await db.Organisations.Include(o => o.LeadRegion).FirstOrDefaultAsync(
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

        if (organisation.LeadRegion is { } lead && lead.Id != editor.RegionId)
        {
            return new SaveOutcome.Refused("", OrganisationMessages.LedBy(lead.Name));
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

        trace.Write(editor, ParticipationService.Changed, nameof(Organisation), organisationId, ChangedFields.Of(before, before.Sectors.SequenceEqual(text.Sectors) ? text with { Sectors = before.Sectors } : text));
        organisation.Apply(text);
        organisation.LeadRegionId = editor.RegionId;
        var outcome = await trace.SaveAsync(nameof(Organisation), organisationId, cancel);
        if (outcome is SaveOutcome.Saved)
        {
            await transaction.CommitAsync(cancel);
        }

        return outcome;
    }
}
