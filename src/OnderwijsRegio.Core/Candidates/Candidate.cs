using OnderwijsRegio.Core.Plans;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Core.Candidates;

/// <summary>
/// Someone who may become a teacher, as the desk of one region knows them. It stands alone: what is known of a person is nowhere else, so
/// that erasing it is complete.
/// </summary>
public sealed class Candidate : IVersioned
{
    /// <summary>Longest <see cref="FirstName"/> and <see cref="LastName"/>, in characters.</summary>
    public const int NameMaxLength = 80;

    /// <summary>Longest <see cref="Email"/>, in characters: the longest address that mail can carry.</summary>
    public const int EmailMaxLength = 254;

    /// <summary>Longest <see cref="Phone"/>, in characters.</summary>
    public const int PhoneMaxLength = 20;

    /// <summary>Longest short text, such as <see cref="SourceDesk"/>, in characters.</summary>
    public const int ShortMaxLength = 150;

    /// <summary>Longest <see cref="Education"/> and <see cref="Wishes"/>, in characters.</summary>
    public const int LongMaxLength = 1000;

    /// <summary>Longest <see cref="Words"/>, in characters.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>Most hours in a week.</summary>
    public const int MostHours = 40;

    /// <summary>Days without contact after which someone has waited too long.</summary>
    public const int DaysOfSilence = 30;

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Region whose desk keeps the file.</summary>
    public int RegionId { get; set; }

    /// <summary>First name; may be empty if there is a last name.</summary>
    public string FirstName { get; set; } = "";

    /// <summary>Last name with its prefix; may be empty if there is a first name.</summary>
    public string LastName { get; set; } = "";

    /// <summary>E-mail address; empty if unknown.</summary>
    public string Email { get; set; } = "";

    /// <summary>Telephone number with its country (+31612345678); empty if unknown.</summary>
    public string Phone { get; set; } = "";

    /// <summary>As <see cref="CandidateText.SortName"/>.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>All <see cref="Terms"/>, each behind a space, so that whoever walks through a list sees them without looking elsewhere.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Desk, campaign or website that they came in by.</summary>
    public string SourceDesk { get; set; } = "";

    /// <summary>Target group; null if not known yet.</summary>
    public TargetGroup? TargetGroup { get; set; }

    /// <summary>Sectors that they want.</summary>
    public List<Sector> Sectors { get; set; } = [];

    /// <summary>Subjects that they want; may be empty.</summary>
    public string Subjects { get; set; } = "";

    /// <summary>Municipalities in which they want to work; may be empty.</summary>
    public string Municipalities { get; set; } = "";

    /// <summary>Hours in a week that they want; null if unknown.</summary>
    public int? Hours { get; set; }

    /// <summary>What else they wish; may be empty.</summary>
    public string Wishes { get; set; } = "";

    /// <summary>Highest diploma; null if unknown.</summary>
    public Diploma? Diploma { get; set; }

    /// <summary>Education and work so far; may be empty.</summary>
    public string Education { get; set; } = "";

    /// <summary>Whether they may teach already; null if unknown.</summary>
    public Bevoegdheid? Bevoegdheid { get; set; }

    /// <summary>The route under consideration; may be empty.</summary>
    public string Route { get; set; } = "";

    /// <summary>Who of the desk follows them; null for nobody yet.</summary>
    public int? OwnerId { get; set; }

    /// <summary>On what ground the data is kept.</summary>
    public LegalBasis LegalBasis { get; set; }

    /// <summary>Day on which they consented; null where the ground is another one.</summary>
    public DateOnly? ConsentOn { get; set; }

    /// <summary>Phase; when stopped, the one in which that was.</summary>
    public KlantreisPhase Phase { get; private set; }

    /// <summary>Since which day they are in that phase, or stopped.</summary>
    public DateOnly PhaseSince { get; private set; }

    /// <summary>Whether they stopped.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Day on which the file began.</summary>
    public DateOnly CreatedOn { get; init; }

    /// <summary>Day of the last contact; null before the first.</summary>
    public DateOnly? LastContactOn { get; private set; }

    /// <summary>Since which day nobody spoke to them: the last contact, else the day on which the file began.</summary>
    public DateOnly QuietSince { get; private set; }

    /// <summary>Day of the first next step that is open; null where nothing is planned.</summary>
    public DateOnly? NextStepOn { get; set; }

    /// <summary>Last day on which the data may be kept. After it they are made anonymous. It follows from the rest: a new one is no edit.</summary>
    [Place]
    public DateOnly RetainUntil { get; private set; }

    /// <summary>
    /// Day until which the data stays at the least, because a shorter term or a correction would have them erased before the desk was warned; null where nothing did.
    /// </summary>
    [Place]
    public DateOnly? RetainAtLeastUntil { get; private set; }

    /// <summary>
    /// Day on which everything about the person was erased; null while it is a file. What is left counts in statistics: the phases with
    /// their days, where they came in, target group, sectors, diploma and whether they may teach.
    /// </summary>
    public DateOnly? AnonymousOn { get; private set; }

    /// <summary>Key of the form that made it, by which a double click makes one; null where no form did.</summary>
    public Guid? FormKey { get; init; }

    /// <summary>Import that brought it; null for none.</summary>
    public int? ImportId { get; set; }

    /// <summary>Row of the file that it stood on; null without an import.</summary>
    public int? ImportLine { get; set; }

    /// <inheritdoc />
    public Guid Version { get; set; }

    /// <summary>Words to find them by, in an index of their own.</summary>
    public List<CandidateTerm> Terms { get; private set; } = [];

    /// <summary>Begins the file of someone.</summary>
    /// <param name="regionId">Region.</param>
    /// <param name="text">What is known.</param>
    /// <param name="phase">Phase in which they come in.</param>
    /// <param name="today">Today.</param>
    /// <param name="formKey">Key of the form; null without one.</param>
    /// <param name="terms">Terms of the region.</param>
    public static Candidate Begin(int regionId, CandidateText text, KlantreisPhase phase, DateOnly today, Guid? formKey, RetentionTerms terms)
    {
        var candidate = new Candidate { RegionId = regionId, CreatedOn = today, FormKey = formKey, Phase = phase, PhaseSince = today, QuietSince = today };
        candidate.Apply(text, terms);
        return candidate;
    }

    /// <summary>What people set of it.</summary>
    public CandidateText ToText() => new(
        FirstName, LastName, Email, Phone, SourceDesk, TargetGroup, [.. Sectors.Order()], Subjects, Municipalities, Hours, Wishes, Diploma, Education,
        Bevoegdheid, Route, OwnerId, LegalBasis, ConsentOn);

    /// <summary>Takes over what people set, and by which words it is found.</summary>
    /// <param name="text">What they set.</param>
    /// <param name="terms">Terms of the region.</param>
    public void Apply(CandidateText text, RetentionTerms terms)
    {
        (FirstName, LastName, Email, Phone) = (text.FirstName, text.LastName, text.Email, text.Phone);
        (SourceDesk, TargetGroup, Subjects, Municipalities, Hours, Wishes) = (text.SourceDesk, text.TargetGroup, text.Subjects, text.Municipalities, text.Hours, text.Wishes);
        (Diploma, Education, Bevoegdheid, Route, OwnerId) = (text.Diploma, text.Education, text.Bevoegdheid, text.Route, text.OwnerId);
        (LegalBasis, ConsentOn) = (text.LegalBasis, text.ConsentOn);
        if (!Sectors.Order().SequenceEqual(text.Sectors))
        {
            Sectors = [.. text.Sectors];
        }

        SortName = text.SortName;
        var words = CandidateTerm.Of(text).ToHashSet();
        Terms.RemoveAll(t => !words.Contains(t.Term));
        Terms.AddRange(words.Except(Terms.Select(t => t.Term)).Select(term => new CandidateTerm { RegionId = RegionId, Term = term }));
        Words = CandidateTerm.InOne(words);
        Retain(terms);
    }

    /// <summary>Makes a step. Whether there is such a step is asked before.</summary>
    /// <param name="to">Where to; null for stopping.</param>
    /// <param name="on">Day.</param>
    /// <param name="terms">Terms of the region.</param>
    public void Step(KlantreisPhase? to, DateOnly on, RetentionTerms terms)
    {
        (Phase, IsStopped, PhaseSince) = (to ?? Phase, to is null, on);
        Retain(terms);
    }

    /// <summary>Notes that there was contact.</summary>
    /// <param name="on">Day.</param>
    /// <param name="terms">Terms of the region.</param>
    public void Contact(DateOnly on, RetentionTerms terms)
    {
        LastContactOn = LastContactOn > on ? LastContactOn : on;
        QuietSince = LastContactOn.Value;
        Retain(terms);
    }

    /// <summary>Notes that they said yes once more.</summary>
    internal void ConsentAgain(DateOnly on, RetentionTerms terms)
    {
        (LegalBasis, ConsentOn) = (LegalBasis.Toestemming, on);
        Retain(terms);
    }

    /// <summary>Takes back that there was contact.</summary>
    /// <param name="last">Day of the last contact that remains; null for none.</param>
    /// <param name="terms">Terms of the region.</param>
    internal void ContactAgain(DateOnly? last, RetentionTerms terms)
    {
        (LastContactOn, QuietSince) = (last, last ?? CreatedOn);
        Retain(terms);
    }

    /// <summary>Counts anew until when the data is kept, under other terms or after a correction: nobody is erased for it without the warning before.</summary>
    /// <param name="terms">Terms of the region.</param>
    /// <param name="before">Until when it was kept.</param>
    /// <param name="today">Today.</param>
    public void RetainAgain(RetentionTerms terms, DateOnly before, DateOnly today)
    {
        RetainAtLeastUntil = null;
        Retain(terms);
        var warned = today.AddDays(Retention.DaysOfWarning);
        var least = before < warned ? before : warned;
        if (RetainUntil < least)
        {
            RetainAtLeastUntil = RetainUntil = least;
        }
    }

    /// <summary>Takes over what another file of the same person has, which is then gone.</summary>
    /// <param name="other">The other file, which began on the same day or later.</param>
    /// <param name="text">What is known from now on.</param>
    /// <param name="takesJourney">Whether the klantreis is the other's.</param>
    /// <param name="terms">Terms of the region.</param>
    /// <param name="today">Today.</param>
    internal void TakeOver(Candidate other, CandidateText text, bool takesJourney, RetentionTerms terms, DateOnly today)
    {
        var before = RetainUntil > other.RetainUntil ? RetainUntil : other.RetainUntil;
        if (takesJourney)
        {
            (Phase, IsStopped, PhaseSince) = (other.Phase, other.IsStopped, other.PhaseSince);
        }

        LastContactOn = LastContactOn is null || other.LastContactOn > LastContactOn ? other.LastContactOn : LastContactOn;
        QuietSince = LastContactOn ?? CreatedOn;
        NextStepOn = NextStepOn is null || other.NextStepOn < NextStepOn ? other.NextStepOn : NextStepOn;
        (ImportId, ImportLine) = ImportId is null ? (other.ImportId, other.ImportLine) : (ImportId, ImportLine);
        Apply(text, terms);
        RetainAgain(terms, before, today);
    }

    /// <summary>Erases everything about the person. Contacts, next steps and notes stand elsewhere and are erased with it.</summary>
    /// <param name="today">Today.</param>
    internal void Anonymise(DateOnly today)
    {
        (FirstName, LastName, Email, Phone, SortName, Words) = ("", "", "", "", "", "");
        (Subjects, Municipalities, Wishes, Education, Route, Hours, OwnerId) = ("", "", "", "", "", null, null);
        (LastContactOn, NextStepOn, AnonymousOn) = (null, null, today);
    }

    /// <summary>Counts anew until when the data is kept: from the last step, contact or consent on.</summary>
    private void Retain(RetentionTerms terms)
    {
        var last = Retention.LastDay(Phase, IsStopped, PhaseSince, LastContactOn, ConsentOn, terms);
        RetainUntil = RetainAtLeastUntil > last ? RetainAtLeastUntil.Value : last;
    }
}
