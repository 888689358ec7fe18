using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Documents.Excel;

/// <summary>The texts of a workbook, each stored once, in order of first use.</summary>
internal sealed class SharedText
{
    private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private uint uses;

    public int IndexOf(string text)
    {
        uses++;
        if (!indexes.TryGetValue(text, out var index))
        {
            index = texts.Count;
            indexes.Add(text, index);
            texts.Add(text);
        }

        return index;
    }

    public SharedStringTable Build() =>
        new(texts.Select(text => new SharedStringItem(
            new Text(CellEscape.Write(text)) { Space = SpaceProcessingModeValues.Preserve })))
        {
            Count = uses,
            UniqueCount = (uint)texts.Count,
        };
}
