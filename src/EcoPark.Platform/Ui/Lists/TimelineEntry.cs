namespace EcoPark.Platform.Ui;

/// <summary>Something that happened: its day, one letter for its kind, what and by whom.</summary>
public sealed record TimelineEntry(string When, string Letter, string Title)
{
    public string? Detail { get; init; }

    public string? Href { get; init; }

    public Tone Tone { get; init; }

    /// <summary>The exact time, under the pointer.</summary>
    public string? Exact { get; init; }
}
