namespace EcoPark.Benchmarks;

/// <summary>What a measurement is called in the table, and what it may cost.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BudgetAttribute(string subject, string budget = "") : Attribute
{
    public string Subject { get; } = subject;

    /// <summary>As the table prints it; empty where none was set.</summary>
    public string Limit { get; } = budget;
}
