using EcoPark.Collection.Submissions;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Filling;

/// <summary>One field as the page shows it: everything the box needs, worked out once.</summary>
internal sealed record FieldView
{
    public required FormField Field { get; init; }

    public required FormPlace Place { get; init; }

    public EnteredValue? Entered { get; init; }

    public CheckedContent? Content { get; init; }

    public FormFinding? Error { get; init; }

    public FormFinding? Warning { get; init; }

    public ReturnNote? Note { get; init; }

    public IReadOnlyList<Attachment> Files { get; init; } = [];

    public CheckedContent? LastYear { get; init; }

    public string? LastYearText { get; init; }

    public bool IsComputed => Field.Compute is not null;

    public string Id => Place.ToString() ?? "";

    public string Label => Say(Field.Name.Zh, Field.Name.En);

    /// <summary>A computed value is shown; an entered one stays as it was typed.</summary>
    public string? Text => Entered is EnteredValue.Given given ? Shown ?? given.Text : IsComputed && Content is CheckedContent.Number ? ValueText.Of(Content) : null;

    private string? Shown { get; init; }

    /// <summary>What a code that is typed means; null where the box says it itself.</summary>
    public string? Meaning { get; init; }

    public string? Unit => (Entered as EnteredValue.Given)?.Unit ?? (Field.IsNumber && Field.Unit is { Symbol: not "—" } unit ? unit.Symbol : null);

    public string? ErrorText => Error is null ? NotComputable : Say(Error.Message.Zh, Error.Message.En);

    private string? NotComputable => Content is CheckedContent.NotComputable not ? Say("无法计算：" + not.Reason.Zh, "Not computable: " + not.Reason.En) : null;

    public IReadOnlyList<FieldRepair> Repairs =>
    [
        .. (Error?.Repairs ?? []).Concat(Warning?.Repairs ?? [])
            .Select((repair, index) => new FieldRepair(Say(repair.Label.Zh, repair.Label.En), null) { Code = $"repair{index}" }),
        .. Warning is { Pattern.Length: > 0 } ? [new FieldRepair(Say("写说明", "Explain"), null) { Code = "explain" }] : Array.Empty<FieldRepair>(),
        .. Error?.Rule == "missing-required" && !IsComputed ? [new FieldRepair(Say("不涉及", "Not applicable"), null) { Code = "none" }] : Array.Empty<FieldRepair>(),
    ];

    public Repair? RepairOf(FieldRepair button) => (Error?.Repairs ?? []).Concat(Warning?.Repairs ?? []).Select((repair, index) => (repair, index))
        .Where(pair => button.Code == $"repair{pair.index}").Select(pair => pair.repair).FirstOrDefault();

    public static FieldView Of(FormSession session, CheckedForm? lastYear, FormField field)
    {
        var sheet = session.Sheet;
        var place = new FormPlace.Field(field.Code);
        var entered = session.Entry.Fields.GetValueOrDefault(field.Code);
        CheckedValue? before = null;
        _ = lastYear?.TryFind(place, out before);
        _ = sheet.Checked.TryFind(place, out var now);
        return new FieldView
        {
            Field = field,
            Place = place,
            Entered = entered,
            Shown = FieldChoices.Shown(sheet, field, (entered as EnteredValue.Given)?.Text),
            Meaning = field.Choices is not null && !FieldChoices.IsInWords(sheet, field) && entered is EnteredValue.Given given && FieldChoices.Words(sheet, field, given.Text) is var words && words != given.Text ? words : null,
            Content = now?.Content,
            Error = sheet.Checked.Findings.FirstOrDefault(finding => finding.Place == place && finding.Severity == Severity.Error),
            Warning = sheet.Checked.Findings.FirstOrDefault(finding => finding.Place == place && finding.Severity == Severity.Warning),
            Note = sheet.Notes.LastOrDefault(note => note.Place == field.Code && note.IsOpen),
            Files = [.. sheet.Attachments.Where(file => file.Place == field.Code)],
            LastYear = before?.Content,
            LastYearText = before is { EnteredText: { } text } ? Say("上年 ", "Last year ") + FieldChoices.Words(sheet, field, text) + (before.EnteredUnit is { } unit && unit != field.Unit?.Symbol ? " " + unit : "")
                : before is not null ? Say("上年 ", "Last year ") + ValueText.Of(before.Content) : null,
        };
    }
}
