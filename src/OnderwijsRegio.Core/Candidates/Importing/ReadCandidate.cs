using OnderwijsRegio.Core.ListImports;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>What a row of a file says of someone.</summary>
/// <param name="Line">Number of the row.</param>
/// <param name="Text">What is known.</param>
/// <param name="Phase">Phase; when stopped, the one in which that was.</param>
/// <param name="Began">Day on which the file begins.</param>
/// <param name="Since">Day since which they are in that phase, or were until they stopped.</param>
/// <param name="StoppedOn">Day on which they stopped; null if they go on.</param>
/// <param name="Reason">Why they stopped; null if they go on.</param>
/// <param name="ReasonNote">The same in the words of the file, where the portal has no word for it.</param>
/// <param name="Contacts">Days on which there was contact.</param>
/// <param name="Note">What else was written; may be empty.</param>
/// <param name="NextStep">What the desk will do next; empty for nothing.</param>
/// <param name="NextStepOn">When; null for nothing.</param>
internal sealed record ReadCandidate(
    int Line,
    CandidateText Text,
    KlantreisPhase Phase,
    DateOnly Began,
    DateOnly Since,
    DateOnly? StoppedOn,
    StepReason? Reason,
    string ReasonNote,
    IReadOnlyList<DateOnly> Contacts,
    string Note,
    string NextStep,
    DateOnly? NextStepOn)
{
    /// <summary>Their file, as if it had been kept here since it began.</summary>
    public Candidate ToCandidate(int regionId, RetentionTerms terms)
    {
        var candidate = Candidate.Begin(regionId, Text, Phase, Began, null, terms);
        candidate.Step(Phase, Since, terms);
        if (StoppedOn is { } stopped)
        {
            candidate.Step(null, stopped, terms);
        }

        foreach (var day in Contacts)
        {
            candidate.Contact(day, terms);
        }

        (candidate.NextStepOn, candidate.ImportLine) = (NextStepOn, Line);
        return candidate;
    }

    /// <summary>The steps that led there.</summary>
    public IEnumerable<CandidateStep> Steps(int candidateId, int byId, DateTimeOffset at)
    {
        yield return new CandidateStep { CandidateId = candidateId, Kind = StepKind.Start, To = Phase, On = Since, ById = byId, At = at };
        if (StoppedOn is { } stopped)
        {
            yield return new CandidateStep
            {
                CandidateId = candidateId,
                Kind = StepKind.Stop,
                From = Phase,
                To = Phase,
                On = stopped,
                Reason = Reason,
                Note = ReasonNote,
                ById = byId,
                At = at,
            };
        }
    }

    /// <summary>What happened with them, and what was written.</summary>
    public IEnumerable<ContactMoment> Moments(int candidateId, int byId, DateTimeOffset at)
    {
        foreach (var day in Contacts)
        {
            yield return new ContactMoment { CandidateId = candidateId, Kind = ContactKind.Gesproken, On = day, ById = byId, At = at };
        }

        if (Note.Length > 0)
        {
            // Nobody wrote down when; the last day that something happened is the nearest.
            var on = Contacts.DefaultIfEmpty(Since).Max();
            yield return new ContactMoment { CandidateId = candidateId, Kind = ContactKind.Notitie, On = on, Text = Note, ById = byId, At = at };
        }
    }

    /// <summary>What the desk will do next.</summary>
    public IEnumerable<NextStep> NextSteps(int candidateId, int byId, DateTimeOffset at) =>
        NextStepOn is { } due ? [new NextStep { CandidateId = candidateId, What = NextStep, DueOn = due, ById = byId, At = at }] : [];
}

/// <summary>A row of a file, and what comes of it.</summary>
/// <param name="Line">Number of the row.</param>
/// <param name="Name">Name as far as it was read.</param>
/// <param name="Outcome">What comes of it.</param>
/// <param name="Message">What is wrong, or by what it shows that they are there already.</param>
/// <param name="Read">What it says; null where that is wrong.</param>
/// <param name="Candidate">Their file; null where something is wrong.</param>
/// <param name="KnownId">Who is probably the same; null for nobody, and for someone in the file.</param>
internal sealed record SievedRow(
    int Line, string Name, ImportOutcome Outcome, string Message, ReadCandidate? Read = null, Candidate? Candidate = null, int? KnownId = null);
