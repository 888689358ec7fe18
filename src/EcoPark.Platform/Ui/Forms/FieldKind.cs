namespace EcoPark.Platform.Ui;

/// <summary>What is asked. A question that says nothing else is text: a number is set right and with its unit on purpose.</summary>
public enum FieldKind
{
    Text,
    Number,
    Whole,
    LongText,
    Choice,
    YesNo,
    Date,
}
