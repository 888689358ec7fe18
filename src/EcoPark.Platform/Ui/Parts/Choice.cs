namespace EcoPark.Platform.Ui;

/// <summary>One tab, segment or option: what is stored and what is read.</summary>
public sealed record Choice(string Key, string Text)
{
    public int? Count { get; init; }

    /// <summary>The count is overdue or alarming.</summary>
    public bool Urgent { get; init; }

    /// <summary>Where it leads, if choosing changes the address.</summary>
    public string? Href { get; init; }
}
