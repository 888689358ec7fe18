namespace EcoPark.Documents.Excel;

/// <summary>What may be typed into cells, with the message shown when the cell is chosen and when the rule is broken.</summary>
public abstract record InputRule
{
    private InputRule()
    {
    }

    /// <summary>Title of the message shown when the cell is chosen (32 characters).</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Message shown when the cell is chosen (255 characters).</summary>
    public string Prompt { get; init; } = string.Empty;

    /// <summary>Message shown when something else is typed (255 characters).</summary>
    public string Refusal { get; init; } = string.Empty;

    /// <summary>Whether other input is refused (true) or only warned about (false).</summary>
    public bool Strict { get; init; } = true;

    /// <summary>A drop-down of a few short values, together at most 255 characters and without commas.</summary>
    public sealed record OneOf(IReadOnlyList<string> Values) : InputRule;

    /// <summary>A drop-down of the values in cells, as a reference such as <c>选项!$A$2:$A$9</c>.</summary>
    public sealed record OneOfCells(string Reference) : InputRule;

    /// <summary>A number between two bounds, either of which may be open.</summary>
    public sealed record DecimalBetween(decimal? Minimum, decimal? Maximum) : InputRule;

    /// <summary>A whole number between two bounds.</summary>
    public sealed record WholeBetween(long Minimum, long Maximum) : InputRule;

    /// <summary>Whatever makes the formula true; written for the first cell of the range.</summary>
    public sealed record Condition(string Expression) : InputRule;

    /// <summary>Anything; only the message is shown.</summary>
    public sealed record MessageOnly : InputRule;
}
