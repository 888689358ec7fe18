namespace EcoPark.Collection.Projection;

/// <summary>Everything said about one item in one year, by whomever.</summary>
internal sealed class ItemYear(string item, int year)
{
    private readonly Dictionary<StatementOf, Statement> _bySubject = [];
    private readonly List<Statement> _statements = [];

    public string Item { get; } = item;

    public int Year { get; } = year;

    /// <summary>The last record that changed what holds.</summary>
    public long ChangedAt { get; set; }

    /// <summary>In the order of the chain.</summary>
    public IReadOnlyList<Statement> Statements => _statements;

    public Statement? Find(StatementKey key) => _bySubject.GetValueOrDefault(StatementOf.From(key));

    public Statement Begin(StatementKey key)
    {
        var statement = new Statement(key);
        _bySubject[StatementOf.From(key)] = statement;
        _statements.Add(statement);
        return statement;
    }

    // The key without what all statements here have in common.
    private readonly record struct StatementOf(Guid Subject, string Scope, int Source)
    {
        public static StatementOf From(StatementKey key) => new(key.Subject, key.Scope, ((int)key.Kind * 2) + (key.Measured ? 1 : 0));
    }
}
