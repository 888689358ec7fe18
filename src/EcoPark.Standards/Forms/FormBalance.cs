using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>A check across fields: parts against a total, what came in against what went out.</summary>
public sealed record FormBalance
{
    /// <summary>Stable; the rule code of its findings.</summary>
    public required string Code { get; init; }

    /// <summary>Warning or error.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What should hold, in words.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The left side.</summary>
    public required Expression Left { get; init; }

    /// <summary>One of <c>= &lt;= &gt;=</c>.</summary>
    public required string Relation { get; init; }

    /// <summary>The right side.</summary>
    public required Expression Right { get; init; }

    /// <summary>The difference accepted, as a share of the larger side; ours, not a standard's.</summary>
    public required Rational Tolerance { get; init; }

    /// <summary>The field, or with a scope the column, at which a finding is shown.</summary>
    public required string Place { get; init; }

    /// <summary>The grid whose every row is checked by itself; null: the form as a whole.</summary>
    public string? Grid { get; init; }
}
