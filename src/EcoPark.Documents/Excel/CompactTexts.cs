using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>
/// The texts that cells refer to by number, kept as bytes in a few large blocks: a workbook of a million different texts would
/// otherwise cost a million objects. Texts used again and again become one object.
/// </summary>
internal sealed class CompactTexts
{
    private const int MostBytes = 128 * 1024 * 1024;
    private const int CacheSize = 8_192;

    private readonly List<int> ends = [];
    private readonly string?[] cached = new string?[CacheSize];
    private readonly int[] cachedIndex = new int[CacheSize];
    private byte[] bytes = new byte[64 * 1024];
    private int length;

    private CompactTexts()
    {
    }

    public int Count => ends.Count;

    public string this[int index]
    {
        get
        {
            var slot = index % CacheSize;
            if (cached[slot] is { } known && cachedIndex[slot] == index)
            {
                return known;
            }

            var start = index == 0 ? 0 : ends[index - 1];
            var text = Encoding.UTF8.GetString(bytes, start, ends[index] - start);
            cached[slot] = text;
            cachedIndex[slot] = index;
            return text;
        }
    }

    /// <summary>Reads the part, or nothing where the workbook has none.</summary>
    public static Result<CompactTexts> Read(WorkbookFile file, WorkbookLimits limits)
    {
        var texts = new CompactTexts();
        if (file.Part("sharedStrings") is not { } part)
        {
            return texts;
        }

        if (!file.Package.OpenPart(part).TryGet(out var stream, out var problem))
        {
            return problem;
        }

        using (stream)
        {
            return SharedTextPart.Each(stream, part, limits, texts.Add) is { } wrong ? wrong : texts;
        }
    }

    private Problem? Add(string text)
    {
        var needed = length + (long)Encoding.UTF8.GetByteCount(text);
        if (needed > MostBytes)
        {
            return WorkbookProblems.TooMuchText(MostBytes);
        }

        if (needed > bytes.Length)
        {
            Array.Resize(ref bytes, (int)Math.Min(MostBytes, Math.Max(needed, bytes.Length * 2L)));
        }

        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
        ends.Add(length);
        return null;
    }
}
