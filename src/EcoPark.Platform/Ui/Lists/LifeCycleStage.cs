namespace EcoPark.Platform.Ui;

/// <summary>One cell of the strip: how many rows stand in the stage. The counts add up to the head of the list.</summary>
public sealed record LifeCycleStage(string Key, string Word, int Count, string Href)
{
    public int Overdue { get; init; }

    public string? Detail { get; init; }

    /// <summary>Nothing is left to do there.</summary>
    public bool Closed { get; init; }
}
