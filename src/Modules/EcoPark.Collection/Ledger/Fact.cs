using EcoPark.Platform.Chain;
using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Ledger;

/// <summary>
/// One statement of one value: appended, never changed. A later fact with the same subject, item, period and scope takes its
/// place; both stay.
/// </summary>
public sealed class Fact : ChainedRecord
{
    private Fact() => Scope = Item = Period = RecordedBy = "";

    internal Fact(NewFact fact, string recordedBy, Guid? recordedById)
    {
        Park = fact.Park;
        Scope = fact.Scope;
        (SubjectKind, SubjectId) = (fact.Subject.Kind, fact.Subject.Id);
        (Item, Period, Year) = (fact.Item, fact.Period.Text, fact.Period.Year);
        (Value, NotApplicable, Text, Unit) = (fact.Value, fact.NotApplicable, fact.Text, fact.Unit);
        (EnteredValue, EnteredUnit) = (fact.EnteredValue, fact.EnteredUnit);
        (Kind, Standing, Basis, How) = (fact.Kind, fact.Standing, fact.Basis, fact.How);
        Evidence = fact.Evidence.Count == 0 ? null : EvidenceLink.Write(fact.Evidence);
        Submission = fact.Submission;
        Supersedes = fact.Supersedes;
        (RecordedBy, RecordedById) = (recordedBy, recordedById);
    }

    public ParkId Park { get; private set; }

    /// <summary>The boundary: 创建区, 经开区, 区镇 …; empty for a firm's own values.</summary>
    public string Scope { get; private set; }

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The data item; of a row of a table, <c>item/key</c>.</summary>
    public string Item { get; private set; }

    /// <summary>2019, 2019-07 or 2019-07-31.</summary>
    public string Period { get; private set; }

    public int Year { get; private set; }

    /// <summary>Exact, in the item's unit: a whole number, a decimal or a fraction n/d; null: not a number, or not applicable.</summary>
    public string? Value { get; private set; }

    /// <summary>不涉及, with its reason.</summary>
    public string? NotApplicable { get; private set; }

    public string? Text { get; private set; }

    public string? Unit { get; private set; }

    /// <summary>As it was typed.</summary>
    public string? EnteredValue { get; private set; }

    public string? EnteredUnit { get; private set; }

    public FactKind Kind { get; private set; }

    public FactStanding Standing { get; private set; }

    /// <summary>Price or energy basis where the item has one.</summary>
    public string? Basis { get; private set; }

    /// <summary>The steps of a computed value, with their sources.</summary>
    public string? How { get; private set; }

    /// <summary>Files with the place in them, as <see cref="EvidenceLink"/> writes them.</summary>
    public string? Evidence { get; private set; }

    public Guid? Submission { get; private set; }

    /// <summary>The place in the chain of the fact it takes the place of.</summary>
    public long? Supersedes { get; private set; }

    public string RecordedBy { get; private set; }

    public Guid? RecordedById { get; private set; }

    public override string ChainKind => "fact";

    public override void WriteContent(ChainContent content) => content
        .Add(Park.Value).Add(Scope).Add(SubjectKind.ToString()).Add(SubjectId).Add(Item).Add(Period)
        .Add(Value).Add(NotApplicable).Add(Text).Add(Unit).Add(EnteredValue).Add(EnteredUnit)
        .Add(Kind.ToString()).Add(Standing.ToString()).Add(Basis).Add(How).Add(Evidence)
        .Add(Submission).Add(Supersedes).Add(RecordedBy).Add(RecordedById);
}

/// <summary>Whom a value is about.</summary>
public enum SubjectKind
{
    Park,
    Organisation,
    Enterprise,
    Outlet,
    Project,
}

/// <summary>How a value came to be: read by an instrument, stated by a person, worked out by a formula.</summary>
public enum FactKind
{
    Measured,
    Reported,
    Computed,
}

/// <summary>What a fact is worth when it is appended: one handed in waits for its decisions, one of a module stands at once.</summary>
public enum FactStanding
{
    Submitted,
    Accepted,
}

/// <summary>Whom a value is about, with its identifier.</summary>
public readonly record struct FactSubject(SubjectKind Kind, Guid Id)
{
    public static FactSubject Of(ParkId park) => new(SubjectKind.Park, park.Value);

    public static FactSubject Of(EnterpriseId enterprise) => new(SubjectKind.Enterprise, enterprise.Value);
}
