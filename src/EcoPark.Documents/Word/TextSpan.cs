namespace EcoPark.Documents.Word;

/// <summary>A piece of a paragraph with everything that covers it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Controls">Content controls around it, the outermost first.</param>
/// <param name="Bookmarks">Names of the bookmarks around it, in the order they were opened.</param>
public sealed record TextSpan(string Text, IReadOnlyList<ContentControl> Controls, IReadOnlyList<string> Bookmarks)
{
    /// <summary>Whether an alias, a tag or a bookmark of ours covers it.</summary>
    public bool IsBound =>
        Controls.Any(control => control.IsNumber) || Bookmarks.Any(name => NumberAnchor.TryReadBookmark(name, out _, out _));
}
