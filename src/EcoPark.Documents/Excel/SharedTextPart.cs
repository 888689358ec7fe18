using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>Reads the texts that cells refer to by number; runs of rich text are joined, phonetic hints left out.</summary>
internal static class SharedTextPart
{
    public static Result<IReadOnlyList<string>> Read(Stream stream, string part, WorkbookLimits limits)
    {
        var texts = new List<string>();
        var problem = Each(stream, part, limits, text =>
        {
            texts.Add(text);
            return null;
        });
        return problem is null ? Result<IReadOnlyList<string>>.Of(texts) : Result<IReadOnlyList<string>>.Failed(problem);
    }

    /// <summary>Hands over one text after the other, until one is not taken.</summary>
    /// <param name="stream">The part.</param>
    /// <param name="part">Its name.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="take">Takes a text, or says why not.</param>
    public static Problem? Each(Stream stream, string part, WorkbookLimits limits, Func<string, Problem?> take)
    {
        using var cursor = new PartCursor(stream, part, limits);
        var text = new StringBuilder();
        var phonetic = false;
        Problem? problem = null;
        while (problem is null && cursor.Next())
        {
            switch (cursor.Name, cursor.Opens)
            {
                case ("si", true):
                    text.Clear();
                    problem = cursor.IsEmpty ? take(string.Empty) : null;
                    break;
                case ("si", false):
                    problem = take(CellEscape.Read(text.ToString()));
                    break;
                case ("rPh", _):
                    phonetic = cursor.Opens && !cursor.IsEmpty;
                    break;
                case ("t", _):
                    cursor.CollectInto(cursor.Opens && !cursor.IsEmpty && !phonetic ? text : null);
                    break;
                default:
                    break;
            }
        }

        return problem ?? cursor.Problem;
    }
}
