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
    private readonly Dictionary<StatementKey, Statement> _statements = [];
    private readonly Dictionary<(string Item, int Year), List<Statement>> _byItem = [];
    private readonly Dictionary<Guid, List<Statement>> _bySubject = [];
    private readonly Dictionary<Guid, SubmissionStanding> _submissions = [];
    private readonly Dictionary<(string Item, int Year), ParkValue> _values = [];
    private readonly Dictionary<(string Item, int Year), long> _changed = [];
    private readonly ParkValues _rules;

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
    public IReadOnlyList<int> Years => [.. _byItem.Keys.Select(key => key.Year).Distinct().Order()];

    /// <summary>The park's value; computed on first asking after a change.</summary>
    public ParkValue Value(string item, int year)
    {
        if (!_values.TryGetValue((item, year), out var value))
        {
            _values[(item, year)] = value = _rules.Of(item, year);
        }

        return value;
    }

    /// <summary>What the park's value is made of, in the order of the chain.</summary>
    public IReadOnlyList<Contribution> Contributions(string item, int year) => _rules.Contributions(item, year);

    /// <summary>What holds for one subject: its facts by item and year.</summary>
    public IEnumerable<(string Item, int Year, FactValue Fact)> Of(FactSubject subject) => _bySubject.TryGetValue(subject.Id, out var own)
        ? own.Where(statement => statement.Effective is not null).Select(statement => (statement.Key.Item, statement.Key.Year, statement.Effective!)) // just asked
        : [];

    /// <summary>What a person or a formula says; what an instrument says stands apart.</summary>
    public FactValue? Find(FactSubject subject, string item, int year, string scope = "") =>
        _statements.TryGetValue(new StatementKey(subject.Kind, subject.Id, item, year) { Scope = scope }, out var statement) ? statement.Effective : null;

    /// <summary>Whether the fact waits for acceptance.</summary>
    public bool IsPending(FactValue fact) => fact.Standing == FactStanding.Submitted
        && (fact.Submission is not { } submission || !_submissions.TryGetValue(submission, out var standing) || fact.Seq > standing.AcceptedUpTo);

    /// <summary>The last record that changed what holds for the item in the year; 0: none.</summary>
    public long ChangedAt(string item, int year) => _changed.GetValueOrDefault((item, year));

    /// <summary>Whether a firm's values are among those that are summed.</summary>
    public bool Counts(EnterpriseId enterprise, EnterpriseScope scope, int year) => Members.Any(member => member.Enterprise == enterprise && member.IsIn(scope, year));

    internal IReadOnlyList<Statement> Statements(string item, int year) => _byItem.TryGetValue((item, year), out var list) ? list : [];

    internal void SetMembers(IReadOnlyList<Member> members)
    {
        if (!Members.SequenceEqual(members))
        {
            Members = members;
            Membership++;
            _values.Clear();
        }
    }

    internal void Add(StatementKey key, FactValue fact)
    {
        if (!_statements.TryGetValue(key, out var statement))
        {
            _statements[key] = statement = new Statement(key);
            ListOf(_byItem, (key.Item, key.Year)).Add(statement);
            ListOf(_bySubject, key.Subject).Add(statement);
        }

        statement.Add(fact);
        if (fact.Submission is { } submission)
        {
            StandingOf(submission).Statements.Add(statement);
        }

        Touch(key.Item, key.Year, fact.Seq);
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
            Touch(statement.Key.Item, statement.Key.Year, seq);
        }
    }

    private void Touch(string item, int year, long seq)
    {
        foreach (var affected in _rules.FedBy(item))
        {
            _values.Remove((affected, year));
            _changed[(affected, year)] = seq;
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

    private static List<Statement> ListOf<TKey>(Dictionary<TKey, List<Statement>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var list))
        {
            table[key] = list = [];
        }

        return list;
    }
}
