namespace EcoPark.Platform.Ui;

public enum FieldKind
{
    Number,
    Whole,
    Text,
    LongText,
    Choice,
    YesNo,
    Date,
}
