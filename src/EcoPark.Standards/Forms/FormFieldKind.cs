namespace EcoPark.Standards.Forms;

/// <summary>What a field takes.</summary>
public enum FormFieldKind
{
    /// <summary>A number with a unit.</summary>
    Number,

    /// <summary>A whole number with a unit.</summary>
    Whole,

    /// <summary>Yes or no; the fact is 1 or 0.</summary>
    YesNo,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A code of a code list.</summary>
    Choice,

    /// <summary>A calendar date.</summary>
    Date,
}
