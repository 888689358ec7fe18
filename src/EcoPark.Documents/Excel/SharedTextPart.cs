using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>Reads the texts that cells refer to by number; runs of rich text are joined, phonetic hints left out.</summary>
internal static class SharedTextPart
{
    public static Result<IReadOnlyList<string>> Read(Stream stream, string part, WorkbookLimits limits)
    {
        using var cursor = new PartCursor(stream, part, limits);
        var texts = new List<string>();
        var text = new StringBuilder();
        var phonetic = false;
        while (cursor.Next())
        {
            switch (cursor.Name, cursor.Opens)
            {
                case ("si", true):
                    text.Clear();
                    if (cursor.IsEmpty)
                    {
                        texts.Add(string.Empty);
                    }

                    break;
                case ("si", false):
                    texts.Add(CellEscape.Read(text.ToString()));
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

        return cursor.Problem is { } problem
            ? Result<IReadOnlyList<string>>.Failed(problem)
            : Result<IReadOnlyList<string>>.Of(texts);
    }
}
