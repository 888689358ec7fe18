using System.Collections.Immutable;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Exchange;

/// <summary>A register as a table for workbooks: the same columns for template, import and export.</summary>
internal static class RegisterTable
{
    public const string Number = "record-number";
    public const string SubjectKindColumn = "record-subject-kind";
    public const string Subject = "record-subject";
    public const string Uscc = "record-uscc";
    public const string Stage = "record-stage";
    public const string Owner = "record-owner";
    public const string Due = "record-due";

    /// <summary>Own limit of one import: one transaction of some seconds.</summary>
    public const int MostRows = 10_000;

    public static TableDefinition Of(RegisterDeclaration declaration) => new()
    {
        Code = $"register-{declaration.Code}",
        Version = declaration.Version,
        Name = declaration.Name,
        MaximumRows = MostRows,
        Columns = [.. Before(declaration), .. declaration.Fields.Select(Column), .. After(declaration)],
    };

    /// <summary>A record as people would type it.</summary>
    public static IReadOnlyDictionary<string, string> Row(RecordLine line, RegisterDeclaration declaration)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Number] = line.Number,
            [SubjectKindColumn] = $"{line.SubjectKind}",
            [Subject] = line.Subject ?? "",
            [Uscc] = line.Uscc ?? "",
            [Stage] = line.Stage.Of?.Stored ?? line.Stage.Code,
            [Owner] = line.Owner ?? "",
            [Due] = line.Due is { } due ? $"{due:yyyy-MM-dd}" : "",
        };
        foreach (var field in declaration.Fields.Where(field => line.Values.IsFilled(field.Code)))
        {
            row[field.Code] = Text(line.Values, field);
        }

        return row;
    }

    private static string Text(RecordReading values, RegisterField field) => values.Reason(field.Code) is { } reason
        ? RecordReading.NotApplicableMark + reason
        : field.Kind == FormFieldKind.YesNo ? values.Word(field.Code) ?? "" : values.Text(field.Code) ?? "";

    private static IEnumerable<TableColumn> Before(RegisterDeclaration declaration)
    {
        yield return new() { Code = Number, Name = new("编号", "Number"), Help = new("新记录留空，由系统编号", "Leave empty for a new record"), LongestText = 40 };
        yield return new()
        {
            Code = SubjectKindColumn,
            Name = new("对象类型", "Kind of subject"),
            Kind = FormFieldKind.Choice,
            Choices = [.. declaration.Subjects.Select(kind => new CodeEntry($"{kind}", SubjectWords.Of(kind)))],
            Help = new("留空表示第一种", "Empty means the first kind"),
        };
        yield return new() { Code = Subject, Name = new("对象名称", "Subject"), OtherNames = ["企业名称", "单位名称", "企业"], LongestText = 100 };
        yield return new() { Code = Uscc, Name = new("统一社会信用代码", "Credit code"), Help = new("企业可只填代码或名称", "An enterprise by code or by name"), LongestText = 18 };
    }

    private static IEnumerable<TableColumn> After(RegisterDeclaration declaration)
    {
        yield return new()
        {
            Code = Stage,
            Name = new("阶段", "Stage"),
            Kind = FormFieldKind.Choice,
            Choices = [.. declaration.LifeCycle.Stored.Select(stage => new CodeEntry(stage.Code, stage.Name))],
            Help = new("留空从第一阶段开始；要凭证的阶段导入后在记录页办理", "Empty begins with the first stage; stages that ask for evidence are reached on the record's page"),
        };
        yield return new() { Code = Owner, Name = new("责任人", "Owner"), LongestText = 80 };
        yield return new() { Code = Due, Name = new("截止日", "Due"), Kind = FormFieldKind.Date };
    }

    private static TableColumn Column(RegisterField field) => new()
    {
        Code = field.Code,
        Name = field.Name,
        Kind = field.Kind,
        Unit = field.Unit,
        Required = field.Required,
        NotApplicable = field.NotApplicable,
        Choices = [.. field.Choices.Select(choice => choice.ToEntry())],
        Minimum = field.Minimum,
        Maximum = field.Maximum,
        LongestText = field.LongestText,
        Help = field.Help,
    };
}
