namespace EcoPark.Platform.Ui;

/// <summary>One message at the foot of the page.</summary>
public sealed record Toast(string Text, Func<Task>? Undo, (string Text, string Href)? Link, DateTimeOffset ClosesAt)
{
    /// <summary>How long the way back stays open: ten seconds, enough to read the sentence twice.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);
}
