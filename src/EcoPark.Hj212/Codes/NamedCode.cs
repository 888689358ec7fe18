namespace EcoPark.Hj212.Codes;

/// <summary>A code with a name: a system, a command, a flag, an answer.</summary>
public sealed record NamedCode
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The Chinese name; null when only the code is known.</summary>
    public string? Zh { get; init; }

    /// <summary>The English name; null when only the code is known.</summary>
    public string? En { get; init; }

    /// <summary>The edition by which it stands in the table.</summary>
    public required int Since { get; init; }

    /// <summary>How sure its source is.</summary>
    public required string Certainty { get; init; }
}
