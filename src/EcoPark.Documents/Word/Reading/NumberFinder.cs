using System.Text;

namespace EcoPark.Documents.Word.Reading;

/// <summary>
/// Puts the pieces of bound numbers together. Pieces belong to one number when they share its control or its bookmark
/// and stand side by side, so that a digit typed behind the control but inside the bookmark counts.
/// </summary>
internal static class NumberFinder
{
    /// <summary>All numbers in order.</summary>
    public static IReadOnlyList<FoundNumber> Find(IEnumerable<TextBlock.Paragraph> paragraphs)
    {
        var found = new List<FoundNumber>();
        Group? group = null;
        foreach (var paragraph in paragraphs)
        {
            foreach (var span in paragraph.Spans)
            {
                if (!span.IsBound)
                {
                    Close(ref group, found);
                    continue;
                }

                if (group is null || !group.Takes(span))
                {
                    Close(ref group, found);
                    group = new Group(paragraph);
                }

                group.Add(span, paragraph);
            }
        }

        Close(ref group, found);
        return found;
    }

    private static void Close(ref Group? group, List<FoundNumber> found)
    {
        if (group is not null)
        {
            found.Add(group.Build());
            group = null;
        }
    }

    private sealed class Group(TextBlock.Paragraph paragraph)
    {
        // The same control, not an equal one: a copied number has a control of its own.
        private readonly OrderedDictionary<ContentControl, bool> controls = new(ReferenceEqualityComparer.Instance);
        private readonly OrderedDictionary<string, bool> bookmarks = new(StringComparer.Ordinal);
        private readonly StringBuilder text = new();
        private readonly TextBlock.Paragraph first = paragraph;
        private TextBlock.Paragraph last = paragraph;

        public bool Takes(TextSpan span) => span.Controls.Any(controls.ContainsKey) || span.Bookmarks.Any(bookmarks.ContainsKey);

        public void Add(TextSpan span, TextBlock.Paragraph place)
        {
            if (!ReferenceEquals(last, place))
            {
                text.Append('\n');
                last = place;
            }

            text.Append(span.Text);
            foreach (var control in span.Controls.Where(control => control.IsNumber))
            {
                controls.TryAdd(control, true);
            }

            foreach (var bookmark in span.Bookmarks.Where(name => NumberAnchor.TryReadBookmark(name, out _, out _)))
            {
                bookmarks.TryAdd(bookmark, true);
            }
        }

        public FoundNumber Build()
        {
            var names = Names().ToList();
            var chosen = names[0];
            var same = names.Where(name => string.Equals(name.FactId, chosen.FactId, StringComparison.Ordinal)).ToList();
            return new FoundNumber(
                chosen.FactId,
                same.Find(name => name.Code is not null).Code,
                same.Find(name => name.Occurrence is not null).Occurrence,
                text.ToString(),
                same.Aggregate(AnchorKinds.None, (kinds, name) => kinds | name.Kind),
                first)
            {
                OtherFactIds = [.. names.Select(name => name.FactId).Except([chosen.FactId], StringComparer.Ordinal)],
            };
        }

        private IEnumerable<(string FactId, string? Code, int? Occurrence, AnchorKinds Kind)> Names()
        {
            foreach (var control in controls.Keys)
            {
                if (NumberAnchor.TryReadAlias(control.Alias, out var code, out var factId))
                {
                    yield return (factId, code, null, AnchorKinds.Alias);
                }

                if (NumberAnchor.TryReadAlias(control.Tag, out code, out factId))
                {
                    yield return (factId, code, null, AnchorKinds.Tag);
                }
            }

            foreach (var bookmark in bookmarks.Keys)
            {
                if (NumberAnchor.TryReadBookmark(bookmark, out var factId, out var occurrence))
                {
                    yield return (factId, null, occurrence, AnchorKinds.Bookmark);
                }
            }
        }
    }
}
