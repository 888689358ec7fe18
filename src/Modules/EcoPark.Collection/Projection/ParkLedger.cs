using EcoPark.Collection.Ledger;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;

namespace EcoPark.Collection.Projection;

/// <summary>
/// The ledger of one park folded into what holds: built record by record in the order of the chain, so that reading on from
/// where it stands gives the same as building it anew. Not safe for several threads; <see cref="ParkLedgers"/> guards it.
/// </summary>
public sealed class ParkLedger
{
    private readonly Dictionary<(string Item, int Year), ItemYear> _items = [];
    private readonly Dictionary<Guid, List<Statement>> _bySubject = [];
    private readonly Dictionary<Guid, SubmissionStanding> _submissions = [];
    private readonly Dictionary<(string Item, int Year), (long Seq, ParkValue Value)> _values = [];
    private readonly Dictionary<(EnterpriseScope Scope, int Year), HashSet<Guid>> _members = [];
    private readonly ParkValues _rules;
    private ItemYear? _last;

    internal ParkLedger(ParkId park, IReadOnlyDictionary<string, ParkValueRule> rules)
    {
        Park = park;
        _rules = new ParkValues(this, rules);
    }

    public ParkId Park { get; }

    /// <summary>The last record that is in it.</summary>
    public long Seq { get; internal set; }

    /// <summary>Counts the changes of the register that this projection has seen: who counts may change without any record in the chain.</summary>
    public int Membership { get; private set; }

    /// <summary>The firms of the park; set again when the register changes.</summary>
    internal IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>All years anybody has said anything about.</summary>
    public IReadOnlyList<int> Years => [.. _items.Keys.Select(key => key.Year).Distinct().Order()];

    /// <summary>The park's value; computed on first asking after a change.</summary>
    public ParkValue Value(string item, int year)
    {
        var changed = ChangedAt(item, year);
        if (!_values.TryGetValue((item, year), out var kept) || kept.Seq != changed)
        {
            _values[(item, year)] = kept = (changed, _rules.Of(item, year));
        }

        return kept.Value;
    }

    /// <summary>What the park's value is made of, in the order of the chain.</summary>
    public IReadOnlyList<Contribution> Contributions(string item, int year) => _rules.Contributions(item, year);

    /// <summary>What holds for one subject: its facts by item and year.</summary>
    public IEnumerable<(string Item, int Year, FactValue Fact)> Of(FactSubject subject) => _bySubject.TryGetValue(subject.Id, out var own)
        ? own.Where(statement => statement.Effective is not null).Select(statement => (statement.Key.Item, statement.Key.Year, statement.Effective!)) // just asked
        : [];

    /// <summary>What a person or a formula says; what an instrument says stands apart.</summary>
    public FactValue? Find(FactSubject subject, string item, int year, string scope = "") => _items.TryGetValue((item, year), out var found)
        ? found.Find(new StatementKey(subject.Kind, subject.Id, item, year) { Scope = scope })?.Effective
        : null;

    /// <summary>Whether the fact waits for acceptance.</summary>
    public bool IsPending(FactValue fact) => fact.Standing == FactStanding.Submitted
        && (fact.Submission is not { } submission || !_submissions.TryGetValue(submission, out var standing) || fact.Seq > standing.AcceptedUpTo);

    /// <summary>The last record that changed what holds for the item in the year; 0: none.</summary>
    public long ChangedAt(string item, int year)
    {
        var last = 0L;
        foreach (var source in _rules.SourcesOf(item))
        {
            last = _items.TryGetValue((source, year), out var found) ? Math.Max(last, found.ChangedAt) : last;
        }

        return last;
    }

    /// <summary>Whether a firm's values are among those that are summed.</summary>
    public bool Counts(EnterpriseId enterprise, EnterpriseScope scope, int year) => Members.Any(member => member.Enterprise == enterprise && member.IsIn(scope, year));

    internal IReadOnlyList<Statement> Statements(string item, int year) => _items.TryGetValue((item, year), out var found) ? found.Statements : [];

    /// <summary>The firms that count in a year; made once for all items.</summary>
    internal HashSet<Guid> MembersIn(EnterpriseScope scope, int year)
    {
        if (!_members.TryGetValue((scope, year), out var members))
        {
            _members[(scope, year)] = members = [.. Members.Where(member => member.IsIn(scope, year)).Select(member => member.Enterprise.Value)];
        }

        return members;
    }

    internal void SetMembers(IReadOnlyList<Member> members)
    {
        if (!Members.SequenceEqual(members))
        {
            Members = members;
            Membership++;
            _values.Clear();
            _members.Clear();
        }
    }

    internal void Add(StatementKey key, FactValue fact)
    {
        // Forms are handed in item by item or firm by firm: the next fact is often about the same item.
        var item = _last is { } last && last.Item == key.Item && last.Year == key.Year ? last : _last = ItemOf(key.Item, key.Year);
        if (item.Find(key) is not { } statement)
        {
            statement = item.Begin(key);
            OfSubject(key.Subject).Add(statement);
        }

        statement.Add(fact);
        item.ChangedAt = fact.Seq;
        if (fact.Submission is { } submission)
        {
            StandingOf(submission).Statements.Add(statement);
        }
    }

    internal void Decide(long seq, Guid submission, DecisionKind kind, IReadOnlyList<string> items)
    {
        var standing = StandingOf(submission);
        switch (kind)
        {
            case DecisionKind.Return:
                foreach (var statement in standing.Statements.Where(statement => items.Count == 0 || items.Contains(statement.Key.Item, StringComparer.Ordinal)))
                {
                    statement.Return(submission);
                }

                break;
            case DecisionKind.Approve:
                standing.ApprovedUpTo = seq;
                break;
            case DecisionKind.Accept:
                standing.AcceptedUpTo = seq;
                break;
        }

        foreach (var statement in standing.Statements)
        {
            ItemOf(statement.Key.Item, statement.Key.Year).ChangedAt = seq;
        }
    }

    private SubmissionStanding StandingOf(Guid submission)
    {
        if (!_submissions.TryGetValue(submission, out var standing))
        {
            _submissions[submission] = standing = new SubmissionStanding();
        }

        return standing;
    }

    private ItemYear ItemOf(string item, int year)
    {
        if (!_items.TryGetValue((item, year), out var found))
        {
            _items[(item, year)] = found = new ItemYear(item, year);
        }

        return found;
    }

    private List<Statement> OfSubject(Guid subject)
    {
        if (!_bySubject.TryGetValue(subject, out var list))
        {
            _bySubject[subject] = list = [];
        }

        return list;
    }
}
