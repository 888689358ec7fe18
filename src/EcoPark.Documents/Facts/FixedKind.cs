namespace EcoPark.Documents.Facts;

/// <summary>What a recorded line is, and so what may happen to its words.</summary>
public enum FixedKind
{
    /// <summary>A sentence of running text: its words may be edited, its numbers not.</summary>
    Text,

    /// <summary>Title, caption, note, date line, label of a form: nothing may change.</summary>
    Label,

    /// <summary>A heading, by its style as well: nothing may change.</summary>
    Heading,

    /// <summary>A row of a table, cell by cell: nothing may change.</summary>
    Row,
}
