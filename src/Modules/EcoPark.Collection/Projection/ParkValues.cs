using EcoPark.Collection.Ledger;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Projection;

/// <summary>
/// How a park's value arises from facts, by the rule of its item. The first source in the rule's order that is complete is
/// taken; where none is, the first that says anything, and how many firms are in it is said beside it.
/// </summary>
internal sealed class ParkValues
{
    private readonly ParkLedger _ledger;
    private readonly IReadOnlyDictionary<string, ParkValueRule> _rules;
    private readonly Dictionary<string, string[]> _sources;

    public ParkValues(ParkLedger ledger, IReadOnlyDictionary<string, ParkValueRule> rules)
    {
        (_ledger, _rules) = (ledger, rules);
        _sources = rules.Values.ToDictionary(
            rule => rule.Item, rule => rule.Less.Append(rule.Item).Append(rule.EnterpriseItem ?? rule.Item).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The items whose facts may change this value.</summary>
    public string[] SourcesOf(string item) => _sources.TryGetValue(item, out var items) ? items : [item];

    public ParkValue Of(string item, int year)
    {
        var rule = Rule(item);
        var (sum, covered, expected) = Sum(rule, year);
        var department = ParkFact(rule, year, measured: false);
        var measured = ParkFact(rule, year, measured: true);
        var value = new ParkValue
        {
            Item = item,
            Year = year,
            Covered = covered,
            Expected = expected,
            FromEnterprises = sum,
            FromDepartment = department?.Number,
            FromInstruments = measured?.Number,
            Scope = rule.Scope,
            Basis = rule.Basis,
        };
        return Choose(rule, value, new Candidates(department, measured));
    }

    public IReadOnlyList<Contribution> Contributions(string item, int year)
    {
        var rule = Rule(item);
        return Of(item, year).Source switch
        {
            ParkValueSource.Enterprises => [.. Firms(rule, year)],
            ParkValueSource.Department => One(ParkFact(rule, year, measured: false)),
            ParkValueSource.Measured => One(ParkFact(rule, year, measured: true)),
            _ => [],
        };
    }

    private IReadOnlyList<Contribution> One(FactValue? fact) => fact is null
        ? []
        : [new Contribution(FactSubject.Of(_ledger.Park), fact, fact.Number ?? Rational.Zero, _ledger.IsPending(fact))];

    private ParkValue Choose(ParkValueRule rule, ParkValue value, Candidates candidates)
    {
        var usable = rule.From.Where(source => IsThere(source, value, candidates)).ToList();
        if (usable.Count == 0)
        {
            return value;
        }

        var complete = usable.FindIndex(source => source != ParkValueSource.Enterprises || value.Covered >= value.Expected);
        var source = usable[Math.Max(complete, 0)];
        if (source == ParkValueSource.Enterprises)
        {
            var parts = Firms(rule, value.Year).ToList();
            return value with
            {
                Source = source,
                Number = value.FromEnterprises,
                Pending = parts.Count(part => part.IsPending),
                LastSeq = parts.Max(part => part.Fact.Seq),
            };
        }

        var fact = source == ParkValueSource.Measured ? candidates.Measured! : candidates.Department!; // IsThere has looked
        return value with
        {
            Source = source,
            Number = fact.Number,
            NotApplicable = fact.NotApplicable,
            Text = fact.Text,
            Basis = fact.Basis ?? value.Basis,
            Pending = _ledger.IsPending(fact) ? 1 : 0,
            LastSeq = fact.Seq,
        };
    }

    private static bool IsThere(ParkValueSource source, ParkValue value, Candidates candidates) => source switch
    {
        ParkValueSource.Enterprises => value.Covered > 0,
        ParkValueSource.Department => candidates.Department is not null,
        ParkValueSource.Measured => candidates.Measured is not null,
        _ => false,
    };

    private (Rational? Sum, int Covered, int Expected) Sum(ParkValueRule rule, int year)
    {
        if (!rule.From.Contains(ParkValueSource.Enterprises))
        {
            return (null, 0, 0);
        }

        var sum = Rational.Zero;
        var covered = 0;
        foreach (var (part, isDeduction) in Parts(rule, year))
        {
            sum += part.Part;
            covered += isDeduction ? 0 : 1;
        }

        return (covered == 0 ? null : sum, covered, _ledger.MembersIn(rule.EnterpriseScope, year).Count);
    }

    private IEnumerable<Contribution> Firms(ParkValueRule rule, int year) => Parts(rule, year).Select(part => part.Contribution);

    private IEnumerable<(Contribution Contribution, bool IsDeduction)> Parts(ParkValueRule rule, int year)
    {
        var members = _ledger.MembersIn(rule.EnterpriseScope, year);
        foreach (var (item, isDeduction) in rule.Less.Select(item => (item, true)).Prepend((rule.EnterpriseItem ?? rule.Item, false)))
        {
            foreach (var statement in _ledger.Statements(item, year))
            {
                if (statement.Key.Kind == SubjectKind.Enterprise && statement.Effective is { } fact && members.Contains(statement.Key.Subject))
                {
                    var number = fact.Number ?? Rational.Zero;
                    yield return (new Contribution(statement.Subject, fact, isDeduction ? -number : number, _ledger.IsPending(fact)), isDeduction);
                }
            }
        }
    }

    // The park is stated for several boundaries; the rule says which one counts.
    private FactValue? ParkFact(ParkValueRule rule, int year, bool measured) => _ledger.Statements(rule.Item, year)
        .Where(statement => statement.Key.Kind == SubjectKind.Park && statement.Key.Measured == measured)
        .Where(statement => rule.Scope is null || statement.Key.Scope.Length == 0 || statement.Key.Scope == rule.Scope)
        .Select(statement => statement.Effective)
        .LastOrDefault(fact => fact is not null);

    // An item without a rule is whatever was said about the park itself.
    private ParkValueRule Rule(string item) => _rules.TryGetValue(item, out var rule) ? rule : new ParkValueRule
    {
        Item = item,
        From = [ParkValueSource.Measured, ParkValueSource.Department],
        Certainty = "own",
    };

    private sealed record Candidates(FactValue? Department, FactValue? Measured);
}
