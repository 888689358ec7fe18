using System.Collections.Immutable;

namespace EcoPark.Documents.Examine;

/// <summary>Collects the blocks of a document and knows when there are too many.</summary>
internal sealed class ExaminedTextBuilder
{
    private readonly ImmutableArray<ExaminedBlock>.Builder _blocks = ImmutableArray.CreateBuilder<ExaminedBlock>();
    private long _characters;
    private int _table;

    public bool IsTooLarge => _blocks.Count > ExaminedText.MostBlocks || _characters > ExaminedText.MostCharacters;

    public void Paragraph(string text)
    {
        if (!string.IsNullOrWhiteSpace(text) && !IsTooLarge)
        {
            _characters += text.Length;
            _blocks.Add(new ExaminedBlock.Paragraph(text.Trim()));
        }
    }

    public void BeginTable() => _table++;

    public void Break() => _blocks.Add(new ExaminedBlock.Break());

    public void Row(IEnumerable<string> cells)
    {
        if (IsTooLarge)
        {
            return;
        }

        ImmutableArray<string> kept = [.. cells.Take(ExaminedText.MostCells).Select(static cell => cell.Trim())];
        if (kept.Any(static cell => cell.Length > 0))
        {
            _characters += kept.Sum(static cell => cell.Length);
            _blocks.Add(new ExaminedBlock.Row(_table, kept));
        }
    }

    public ExaminedText Build(string name) => new(name, _blocks.ToImmutable());
}
