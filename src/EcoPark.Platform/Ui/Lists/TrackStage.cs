namespace EcoPark.Platform.Ui;

/// <summary>One station of a track: past, present or to come.</summary>
public sealed record TrackStage(string Word, StagePlace Place)
{
    /// <summary>Its date or its count: 3月9日, 完成 3/6.</summary>
    public string? Detail { get; init; }

    public string? Href { get; init; }
}

public enum StagePlace
{
    Done,
    Now,
    Next,
}
