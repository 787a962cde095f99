using System.Globalization;
using OnderwijsRegio.Core.ListImports;
using OnderwijsRegio.Core.Mail;
using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates.Importing;

/// <summary>A row of a table while it is read.</summary>
internal sealed class CandidateRow(CandidateRowReader reader, TableRow row)
{
    private static readonly char[] BetweenSectors = [',', ';', '/', '+', '&', '|', '\n'];

    private readonly List<string> faults = [];

    /// <summary>What is wrong, in words.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Whether someone said that rows with one of its words are left out.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>Their name as far as it was read.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What the row says; to be used only without a fault.</summary>
    public ReadCandidate Read()
    {
        var (first, last) = Names();
        Name = CandidateText.NameOf(first, last);
        var (first1, last1) = (Within(CandidateColumn.FirstName, first, Candidate.NameMaxLength), Within(CandidateColumn.LastName, last, Candidate.NameMaxLength));
        var (email, phone) = (Email(), Phone());
        var (word, isStopped) = (Closed(CandidateColumn.Phase), Closed(CandidateColumn.Status));
        var phase = Enum.TryParse<KlantreisPhase>(word, out var found) ? found : reader.Columns.Phase;
        var (created, since, stopped) = (Day(CandidateColumn.CreatedOn), Day(CandidateColumn.PhaseSince), Day(CandidateColumn.StoppedOn));
        var (firstContact, lastContact) = (Day(CandidateColumn.FirstContactOn), Day(CandidateColumn.LastContactOn));
        var days = new[] { created, since, stopped, firstContact, lastContact }.OfType<DateOnly>().ToList();
        var began = days.Count > 0 ? days.Min() : reader.Columns.CreatedOn ?? reader.Today;
        var reason = Long(CandidateColumn.StopReason, CandidateStep.NoteMaxLength);
        var stops = isStopped is null ? word == nameof(CandidateStatus.Gestopt) || stopped is not null || reason.Length > 0 : isStopped == nameof(CandidateStatus.Gestopt);
        var (inPhase, end) = (since ?? began, (DateOnly?)null);
        if (stops)
        {
            // Since when someone is in a phase in which they stopped is when they stopped, if nothing else says so.
            end = stopped ?? since ?? lastContact ?? began;
            inPhase = stopped is null ? began : inPhase < end ? inPhase : end.Value;
        }

        var (next, nextOn) = Next();
        var text = new CandidateText(
            first1,
            last1,
            email,
            phone,
            Source(),
            Parsed<TargetGroup>(CandidateColumn.TargetGroup),
            Sectors(),
            Short(CandidateColumn.Subjects),
            Short(CandidateColumn.Municipalities),
            Hours(),
            Long(CandidateColumn.Wishes, Candidate.LongMaxLength),
            Parsed<Diploma>(CandidateColumn.Diploma),
            Long(CandidateColumn.Education, Candidate.LongMaxLength),
            Parsed<Bevoegdheid>(CandidateColumn.Bevoegdheid),
            Short(CandidateColumn.Route),
            int.TryParse(Closed(CandidateColumn.Owner), NumberStyles.None, CultureInfo.InvariantCulture, out var owner) ? owner : null,
            reader.Columns.LegalBasis ?? LegalBasis.GerechtvaardigdBelang,
            Consent(began)).Tidied();
        if (faults.Count == 0 && text.Name.Length == 0)
        {
            faults.Add(CandidateImportMessages.RowWithoutName);
        }

        if (faults.Count == 0 && text.Email.Length == 0 && text.Phone.Length == 0)
        {
            faults.Add(CandidateImportMessages.RowWithoutContact);
        }

        var why = stops ? DutchNames.FromDutchName<StepReason>(reason) : null;
        return new ReadCandidate(
            row.Number,
            text,
            phase,
            began,
            inPhase,
            end,
            stops ? why ?? StepReason.Anders : null,
            why is null ? reason : "",
            [.. new[] { firstContact, lastContact }.OfType<DateOnly>().Distinct()],
            Note(),
            next,
            nextOn);
    }

    private (string First, string Last) Names() => reader[CandidateColumn.FullName] is not null
        ? PersonName.Split(Text(CandidateColumn.FullName))
        : (Words.OneLine(Text(CandidateColumn.FirstName)), Words.OneLine($"{Text(CandidateColumn.Prefix)} {Text(CandidateColumn.LastName)}"));

    private string Email()
    {
        var email = Words.OneLine(Text(CandidateColumn.Email));
        if (email.Length > 0 && !EmailAddress.IsOne(email))
        {
            Fault(CandidateColumn.Email, CandidateImportMessages.NoEmail);
        }

        return email;
    }

    private string Phone()
    {
        if (PhoneNumber.Read(Text(CandidateColumn.Phone)) is { } phone)
        {
            return phone;
        }

        Fault(CandidateColumn.Phone, CandidateImportMessages.NoPhone);
        return "";
    }

    private string Source()
    {
        var source = Short(CandidateColumn.SourceDesk) is { Length: > 0 } said ? said : reader.Columns.SourceDesk;
        if (source.Length == 0)
        {
            faults.Add(CandidateImportMessages.RowWithoutSource);
        }

        return source;
    }

    private DateOnly? Day(CandidateColumn fact, bool mayLieAhead = false)
    {
        if (Text(fact).Length == 0)
        {
            return null;
        }

        var day = CandidateCells.Day(row[reader[fact]!.Value]);
        var fault = day is null ? CandidateImportMessages.NoDay
            : day.Value.Year < CandidateCells.FirstYear ? CandidateImportMessages.LongAgo
            : day > reader.Today && !mayLieAhead ? CandidateImportMessages.DayAhead
            : null;
        if (fault is not null)
        {
            Fault(fact, fault);
        }

        return day;
    }

    // A column of days without one of words is called after what has to be done by then.
    private (string What, DateOnly? On) Next()
    {
        var (what, on) = (Within(CandidateColumn.NextStep, Words.OneLine(Text(CandidateColumn.NextStep)), NextStep.WhatMaxLength), Day(CandidateColumn.NextStepOn, mayLieAhead: true));
        return (what, on) switch
        {
            ("", null) => ("", null),
            ("", not null) => (reader.Name(reader[CandidateColumn.NextStepOn]!.Value), on),
            _ => (NoBsn(CandidateColumn.NextStep, what), on ?? reader.Today),
        };
    }

    private DateOnly? Consent(DateOnly began)
    {
        if (reader.Columns.LegalBasis is not LegalBasis.Toestemming)
        {
            return null;
        }

        switch (CandidateCells.YesOrNo(Text(CandidateColumn.ConsentOn)))
        {
            case false:
                Fault(CandidateColumn.ConsentOn, CandidateImportMessages.NoConsent);
                return null;
            case true:
                return reader.Columns.ConsentOn ?? began;
        }

        var before = faults.Count;
        var day = Day(CandidateColumn.ConsentOn) ?? reader.Columns.ConsentOn;
        if (day is null && faults.Count == before)
        {
            faults.Add(CandidateImportMessages.RowWithoutConsent);
        }

        return day;
    }

    private List<Sector> Sectors()
    {
        var text = Text(CandidateColumn.Sectors);
        // "so/sbo/vso" is one word of the portal.
        var words = reader.Vocabulary.Find(CandidateColumn.Sectors, text) is not null ? [text]
            : text.Replace(" en ", ",", StringComparison.OrdinalIgnoreCase).Split(BetweenSectors, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. words.Select(word => Closed(CandidateColumn.Sectors, word)).OfType<string>().Select(Enum.Parse<Sector>)];
    }

    private int? Hours()
    {
        var text = Text(CandidateColumn.Hours);
        if (text.Length == 0)
        {
            return null;
        }

        var hours = CandidateCells.Hours(text);
        if (hours is null)
        {
            Fault(CandidateColumn.Hours, CandidateImportMessages.NoHours);
        }

        return hours;
    }

    // Of several columns with notes each says which one it was.
    private string Note()
    {
        var notes = reader.Notes.Select(column => (Column: column, Text: Words.Lines(TextAt(column)))).Where(note => note.Text.Length > 0).ToList();
        foreach (var (column, text) in notes)
        {
            CheckBsn(column, text);
        }

        var whole = string.Join("\n\n", notes.Select(note => reader.Notes.Count > 1 ? $"{reader.Name(note.Column)}: {note.Text}" : note.Text));
        return Within(CandidateColumn.Note, whole, ContactMoment.TextMaxLength);
    }

    private T? Parsed<T>(CandidateColumn fact)
        where T : struct, Enum => Enum.TryParse<T>(Closed(fact), out var value) ? value : null;

    private string? Closed(CandidateColumn fact) => Closed(fact, Text(fact));

    /// <summary>What a word means; null for nothing, and where that is not known.</summary>
    private string? Closed(CandidateColumn fact, string word)
    {
        var plain = CandidateVocabulary.Plain(word);
        if (plain.Length == 0)
        {
            return null;
        }

        var said = reader.Columns.Meanings.GetValueOrDefault(fact)?.GetValueOrDefault(plain);
        var meaning = said is not null && reader.Vocabulary.Holds(fact, said) ? said : reader.Vocabulary.Find(fact, word);
        reader.Words.Add(fact, plain, word, meaning);
        IsLeftOut |= meaning == CandidateColumns.LeaveOut;
        if (meaning is null)
        {
            Fault(fact, CandidateImportMessages.Unknown(word));
        }

        return meaning is CandidateColumns.LeaveOut or CandidateColumns.Nothing ? null : meaning;
    }

    private string Short(CandidateColumn fact) => NoBsn(fact, Within(fact, Words.OneLine(Text(fact)), Candidate.ShortMaxLength));

    private string Long(CandidateColumn fact, int most) => NoBsn(fact, Within(fact, Words.Lines(Text(fact)), most));

    private string Within(CandidateColumn fact, string text, int most)
    {
        if (text.Length > most)
        {
            Fault(fact, CandidateImportMessages.TooLong(most));
        }

        return text;
    }

    private string NoBsn(CandidateColumn fact, string text)
    {
        if (reader[fact] is { } column)
        {
            CheckBsn(column, text);
        }

        return text;
    }

    private void CheckBsn(int column, string text)
    {
        if (!reader.Columns.IsNoBsn && Bsn.MayStandIn(text))
        {
            Fault(column, CandidateImportMessages.MayBeBsn);
        }
    }

    private string Text(CandidateColumn fact) => reader[fact] is { } column ? TextAt(column) : "";

    private string TextAt(int column)
    {
        var cell = row[column];
        if (cell.Kind is CellKind.Formula or CellKind.Error)
        {
            Fault(column, cell.Kind is CellKind.Formula ? CandidateImportMessages.Formula : CandidateImportMessages.CellError);
            return "";
        }

        // A portal writes an apostrophe before what a spreadsheet would take for a formula.
        var text = cell.Text.Trim();
        return text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }

    private void Fault(CandidateColumn fact, string fault)
    {
        if ((reader[fact] ?? reader[CandidateColumn.FullName]) is { } column)
        {
            Fault(column, fault);
        }
    }

    private void Fault(int column, string fault)
    {
        var text = ImportMessages.At(reader.Name(column), fault);
        if (!faults.Contains(text))
        {
            faults.Add(text);
        }
    }
}
