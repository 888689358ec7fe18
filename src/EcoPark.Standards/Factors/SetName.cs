namespace EcoPark.Standards.Factors;

/// <summary>Names a factor set.</summary>
/// <param name="Code">The set's code: <c>gbt2589-2020</c>.</param>
/// <param name="Version">The version; null: the only one there is.</param>
public sealed record SetName(string Code, string? Version = null)
{
    /// <summary>Code and version.</summary>
    public override string ToString() => Version is null ? Code : $"{Code}@{Version}";
}
