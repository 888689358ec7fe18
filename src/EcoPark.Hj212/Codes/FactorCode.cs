namespace EcoPark.Hj212.Codes;

/// <summary>A factor or a piece of equipment of the code table.</summary>
/// <source>HJ 212-2017 appendix B</source>
public sealed record FactorCode
{
    /// <summary>w01018, a34013; with x for digits that number devices: e701xx, i3331x.</summary>
    public required string Code { get; init; }

    /// <summary>Of the appendix: B.1 water, B.2 gas, B.3 noise, B.5 and B.7 treatment, B.10 devices.</summary>
    public required string Table { get; init; }

    /// <summary>The Chinese name.</summary>
    public required string Zh { get; init; }

    /// <summary>The code of the edition of 2005; null when it had none.</summary>
    public string? Code2005 { get; init; }

    /// <summary>Of values, as printed: 毫克/升; null when the table has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Of emitted amounts, as printed: 千克; null when the table has none.</summary>
    public string? EmissionUnit { get; init; }

    /// <summary>Digits before and after the point, as printed: N3.2; null when the table has none.</summary>
    public string? Type { get; init; }

    /// <summary>What the values mean: 正常（0）、异常（1）.</summary>
    public string? Note { get; init; }
}
