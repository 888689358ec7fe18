namespace EcoPark.Documents.Excel;

/// <summary>The closed set of looks a cell of our workbooks can have.</summary>
public enum StyleName
{
    /// <summary>宋体, no border.</summary>
    Plain,

    /// <summary>Title of a sheet: large, bold, centred.</summary>
    Title,

    /// <summary>Line under the title: park, date, base year.</summary>
    Meta,

    /// <summary>The same line at the right edge.</summary>
    MetaRight,

    /// <summary>Column header: bold, filled, centred, bordered.</summary>
    Header,

    /// <summary>Heading of a block inside a sheet: bold, no border.</summary>
    Heading,

    /// <summary>Class of indicators, merged over its rows: bold, centred, bordered.</summary>
    ClassCell,

    /// <summary>Name in a table: left, wrapped, bordered.</summary>
    Label,

    /// <summary>Name of an indicator row: as a label, bold.</summary>
    StrongLabel,

    /// <summary>Short text in a table: centred, wrapped, bordered.</summary>
    Centre,

    /// <summary>Short text of an indicator row: centred, bold, bordered.</summary>
    StrongCentre,

    /// <summary>Number in a table: centred, bordered, shown with the style's digits.</summary>
    Number,

    /// <summary>Number of an indicator row: as a number, bold.</summary>
    StrongNumber,

    /// <summary>A percentage kept as text.</summary>
    PercentText,

    /// <summary>Code of an item or figure: small, grey, bordered.</summary>
    Code,

    /// <summary>Cell to be filled in: unlocked, light fill.</summary>
    Input,

    /// <summary>Cell that must be filled in: unlocked, stronger fill.</summary>
    RequiredInput,

    /// <summary>Text cell that must be filled in: unlocked, stronger fill.</summary>
    RequiredText,

    /// <summary>Text cell to be filled in: unlocked, light fill, kept as text whatever is typed.</summary>
    InputText,

    /// <summary>Cell that need not be filled in but may: unlocked, white.</summary>
    OptionalInput,

    /// <summary>Note below a table: 仿宋, wrapped, no border.</summary>
    Note,

    /// <summary>Paragraph of help: 宋体, wrapped, no border.</summary>
    Body,

    /// <summary>Something wrong: red on light red.</summary>
    Error,

    /// <summary>Verdict met: green.</summary>
    Met,

    /// <summary>Verdict not met: red.</summary>
    NotMet,

    /// <summary>Value not filled in: amber.</summary>
    Missing,
}
