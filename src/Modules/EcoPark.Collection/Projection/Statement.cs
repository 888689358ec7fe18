using EcoPark.Collection.Ledger;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Projection;

/// <summary>One fact as the projection keeps it: what is needed to add up, nothing that is only shown.</summary>
public sealed record FactValue(long Seq, FactKind Kind, FactStanding Standing, Guid? Submission)
{
    /// <summary>Null: not applicable, or a text.</summary>
    public Rational? Number { get; init; }

    public string? NotApplicable { get; init; }

    public string? Text { get; init; }

    public string? Basis { get; init; }

    /// <summary>The files that prove it, as EvidenceLink writes them.</summary>
    public string? Evidence { get; init; }

    /// <summary>Said nothing any more: the value was taken back.</summary>
    public bool IsEmpty => Number is null && NotApplicable is null && Text is null;
}

/// <summary>What facts must have in common to take one another's place.</summary>
internal readonly record struct StatementKey(SubjectKind Kind, Guid Subject, string Item, int Year)
{
    /// <summary>The boundary of a park's value; empty for a firm's.</summary>
    public string Scope { get; init; } = "";

    /// <summary>What an instrument says stands beside what a person says, and does not replace it.</summary>
    public bool Measured { get; init; }
}

/// <summary>Everything said about one item of one subject in one year, in the order it was said.</summary>
internal sealed class Statement(StatementKey key)
{
    // Nearly every value is said once; a list is made when there is a second.
    private FactValue? _first;
    private List<(FactValue Fact, bool Returned)>? _versions;

    public StatementKey Key { get; } = key;

    public FactSubject Subject => new(Key.Kind, Key.Subject);

    /// <summary>The latest fact that was not sent back; null: all were.</summary>
    public FactValue? Effective { get; private set; }

    public void Add(FactValue fact)
    {
        if (_first is null)
        {
            _first = fact;
        }
        else
        {
            (_versions ??= [(_first, false)]).Add((fact, false));
        }

        Effective = fact.IsEmpty ? null : fact;
    }

    /// <summary>Takes out what the submission said so far; what was said before stands again.</summary>
    public void Return(Guid submission)
    {
        if (_first is not { } first)
        {
            return;
        }

        var versions = _versions ??= [(first, false)];
        for (var i = 0; i < versions.Count; i++)
        {
            if (versions[i].Fact.Submission == submission)
            {
                versions[i] = (versions[i].Fact, true);
            }
        }

        var last = versions.FindLastIndex(version => !version.Returned);
        Effective = last < 0 || versions[last].Fact.IsEmpty ? null : versions[last].Fact;
    }
}
