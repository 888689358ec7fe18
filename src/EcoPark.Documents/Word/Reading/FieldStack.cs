using System.Text;

namespace EcoPark.Documents.Word.Reading;

/// <summary>
/// Where the reader stands in fields, which may nest and run over paragraphs: only what stands in the result of all
/// of them is visible.
/// </summary>
internal sealed class FieldStack
{
    private const int LongestInstruction = 64;

    private readonly Stack<Field> open = new();
    private int unfinished;
    private int contents;

    /// <summary>Whether text here belongs to an instruction, not to a result.</summary>
    public bool Hides => unfinished > 0;

    /// <summary>Whether the place belongs to the result of a table of contents.</summary>
    public bool InContents => contents > 0;

    /// <summary>Takes a mark: begin, separate or end.</summary>
    public void Mark(string? kind)
    {
        switch (kind)
        {
            case "begin":
                open.Push(new Field());
                unfinished++;
                break;
            case "separate" when open.TryPeek(out var field) && !field.InResult:
                field.InResult = true;
                field.IsContents = field.Instruction.ToString().TrimStart().StartsWith("TOC ", StringComparison.OrdinalIgnoreCase);
                unfinished--;
                contents += field.IsContents ? 1 : 0;
                break;
            case "end" when open.TryPop(out var field):
                unfinished -= field.InResult ? 0 : 1;
                contents -= field.IsContents ? 1 : 0;
                break;
            default:
                break;
        }
    }

    /// <summary>Takes a piece of the instruction.</summary>
    public void Instruct(string text)
    {
        if (open.TryPeek(out var field) && !field.InResult && field.Instruction.Length < LongestInstruction)
        {
            field.Instruction.Append(text, 0, Math.Min(text.Length, LongestInstruction));
        }
    }

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        public bool InResult { get; set; }

        public bool IsContents { get; set; }
    }
}
