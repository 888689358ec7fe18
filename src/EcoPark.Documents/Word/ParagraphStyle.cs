namespace EcoPark.Documents.Word;

/// <summary>How a paragraph is set.</summary>
public enum ParagraphStyle
{
    /// <summary>Body text: 三号 仿宋, first line indented by two characters, 28 pt lines.</summary>
    Body,

    /// <summary>Body text without indent, for example the addressee.</summary>
    Flush,

    /// <summary>Body text in the middle.</summary>
    Centred,

    /// <summary>Body text at the right, four characters in: signature and date.</summary>
    Signature,

    /// <summary>A line under the title: 三号 楷体, centred.</summary>
    Subtitle,

    /// <summary>A note under a table or chart: 小四 12 pt.</summary>
    Note,

    /// <summary>Text in a table cell, in the size of its table, no indent.</summary>
    Cell,

    /// <summary>Text in a table cell, first line indented by two characters, for running text in forms.</summary>
    CellBody,
}
