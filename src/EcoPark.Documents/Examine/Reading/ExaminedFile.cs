using System.Text;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Word;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Examine;

/// <summary>Reads a file to examine; what it is shows in its bytes, not in its name.</summary>
public static class ExaminedFile
{
    private static readonly byte[] ZipSign = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldOfficeSign = [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads .docx, .xlsx, .pdf and text (UTF-8, UTF-16 with a mark, GB 18030).</summary>
    /// <param name="name">What the document is called in messages.</param>
    /// <param name="bytes">The file.</param>
    /// <returns>
    /// The document, or the problem: those of <see cref="WordReader"/> and <see cref="WorkbookReader"/>, <c>examine.too_large</c>,
    /// <c>examine.binary</c>, <c>examine.empty</c>, <c>examine.json</c>, <c>examine.pdf</c>.
    /// </returns>
    public static Result<ExaminedText> Read(string name, byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(ZipSign) || bytes.AsSpan().StartsWith(OldOfficeSign))
        {
            return ReadOffice(name, bytes);
        }

        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            return PdfReading.Read(name, bytes);
        }

        if (bytes.Length > ExaminedText.MostCharacters)
        {
            return TooLarge();
        }

        if (TextOf(bytes) is not { } text)
        {
            return Refused("examine.binary", "文件不是文本、.docx、.xlsx 或 .pdf，无法检查。", "The file is neither text, .docx, .xlsx nor .pdf.");
        }

        return LooksLikeJson(text)
            ? Refused("examine.json", "这是 JSON 数据，不是写成的报告；请给出 .docx、.xlsx、.txt 或 .pdf（评价 JSON 用 evaluate）。",
                "This is JSON data, not a written report; give a .docx, .xlsx, .txt or .pdf (evaluate reads JSON).")
            : Checked(PlainTextReading.Read(name, text));
    }

    /// <summary>The document, unless it is too large or has nothing in it.</summary>
    internal static Result<ExaminedText> Checked(ExaminedText? text) => text switch
    {
        null => TooLarge(),
        { Blocks.IsEmpty: true } => Refused("examine.empty", "文件中没有可检查的文字。", "The file holds no text."),
        _ => Result<ExaminedText>.Of(text),
    };

    /// <summary>A refusal.</summary>
    internal static Result<ExaminedText> Refused(string code, string zh, string en) =>
        Result<ExaminedText>.Failed(new Problem(code, "", zh, en));

    private static Result<ExaminedText> ReadOffice(string name, byte[] bytes)
    {
        using var first = new MemoryStream(bytes, writable: false);
        if (WordReader.Read(first).TryGet(out var word, out var problem))
        {
            return Checked(WordReading.Read(name, word));
        }

        if (problem.Code is not ("word.not_a_document" or "package.missing_part"))
        {
            return Result<ExaminedText>.Failed(problem);
        }

        using var second = new MemoryStream(bytes, writable: false);
        return WorkbookReader.Read(second).TryGet(out var workbook, out problem)
            ? Checked(WorkbookReading.Read(name, workbook))
            : Result<ExaminedText>.Failed(problem);
    }

    private static bool LooksLikeJson(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("{") && start[1..].TrimStart().StartsWith("\"");
    }

    private static Result<ExaminedText> TooLarge() => Refused(
        "examine.too_large", "文件的文字超过可检查的上限，请分开检查。", "The file holds more text than can be examined; split it.");

    // GB 18030 is what older Chinese editors save; any byte sequence that is no UTF-8 is tried as that.
    private static string? TextOf(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            var utf16 = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            return utf16.GetString(bytes, 2, bytes.Length - 2);
        }

        if (bytes.AsSpan().Contains((byte)0))
        {
            return null;
        }

        return Strict(new UTF8Encoding(false, true), bytes)
            ?? Strict(CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
    }

    private static string? Strict(Encoding? encoding, byte[] bytes)
    {
        try
        {
            return encoding?.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
