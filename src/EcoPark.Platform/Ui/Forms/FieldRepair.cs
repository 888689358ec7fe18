namespace EcoPark.Platform.Ui;

/// <summary>A button that mends a field: 改为 12.80, 填 0. The value is what the field then holds; null: the page does something else (写说明).</summary>
public sealed record FieldRepair(string Text, string? Value)
{
    /// <summary>Which repair it is, for the page's own handling.</summary>
    public string? Code { get; init; }
}
