using System.Globalization;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>Understands what stands in a place, by the kind of its field.</summary>
internal sealed class SlotReader(FormContext context)
{
    private const int LongestText = 2_000;

    // A key is part of the item of every fact of its row, and items are looked up.
    private const int LongestKey = 200;

    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm:ss", "yyyy-MM-ddTHH:mm:ss"];
    private static readonly string[] Yes = ["是", "有", "yes", "y", "true", "1", "√", "对"];
    private static readonly string[] No = ["否", "无", "没有", "不是", "no", "n", "false", "0", "×", "x"];

    private readonly NumberReader _numbers = new(context);

    public SlotReading Read(Slot slot) => slot.Entered switch
    {
        null => SlotReading.Nothing,
        EnteredValue.NotApplicable not => NotApplicable(slot, not.Reason),
        EnteredValue.Given given when given.Text.Length > Longest(slot) => SlotReading.Wrong(Say.Error(slot, "text-too-long",
            $"“{Say.Text(slot.Label.Zh)}”超过 {Longest(slot)} 个字符；请缩短，详细内容放入附件。", $"{Say.Text(slot.Label.En)} is longer than {Longest(slot)} characters; shorten it and attach the rest.")),
        EnteredValue.Given given => slot.Field.Kind switch
        {
            FormFieldKind.Number or FormFieldKind.Whole => _numbers.Read(slot, given),
            FormFieldKind.YesNo => YesNo(slot, given),
            FormFieldKind.Choice => Choice(slot, given),
            FormFieldKind.Date => Date(slot, given),
            _ => Text(slot, given, given.Text.Trim()),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int Longest(Slot slot) => slot.Row is { } row && row.Grid.Key == slot.Field.Code ? LongestKey : LongestText;

    private static SlotReading NotApplicable(Slot slot, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return SlotReading.Wrong(Say.Error(slot, "missing-reason", $"“{slot.Label.Zh}”选了不涉及，但没有写原因；请写明原因。",
                $"{slot.Label.En} is marked not applicable without a reason; say why."));
        }

        return new SlotReading(new CheckedValue
        {
            Place = slot.Place,
            Item = slot.Item,
            Content = new CheckedContent.NotApplicable(reason.Trim()),
            Origin = CheckedOrigin.Reported,
        }, null, []);
    }

    private static SlotReading Text(Slot slot, EnteredValue.Given given, string text) => new(new CheckedValue
    {
        Place = slot.Place,
        Item = slot.Item,
        Content = new CheckedContent.Text(text),
        EnteredText = given.Text,
        Origin = CheckedOrigin.Reported,
    }, null, []);

    private SlotReading YesNo(Slot slot, EnteredValue.Given given)
    {
        var text = NumberText.Fold(given.Text).ToLowerInvariant();
        var isYes = Yes.Contains(text);
        if (!isYes && !No.Contains(text))
        {
            return SlotReading.Wrong(Say.Error(slot, "not-yes-no", $"“{slot.Label.Zh}”填了“{Say.Text(given.Text)}”；请填是或否。",
                $"{slot.Label.En} is '{Say.Text(given.Text)}'; give yes or no.") with { Repairs = [Say.Put("是", null), Say.Put("否", null)] });
        }

        var unit = slot.Field.Item is { } code && context.Items.TryFindItem(code, out var item) ? item.Unit : Unit.One;
        return new SlotReading(new CheckedValue
        {
            Place = slot.Place,
            Item = slot.Item,
            Content = new CheckedContent.Number(isYes ? Rational.One : Rational.Zero, unit),
            EnteredText = given.Text,
            Origin = CheckedOrigin.Reported,
        }, null, []);
    }

    private SlotReading Date(Slot slot, EnteredValue.Given given)
    {
        var text = NumberText.Fold(given.Text);
        if (!DateOnly.TryParseExact(text.Split(' ', 'T')[0], DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return SlotReading.Wrong(Say.Error(slot, "not-a-date", $"“{slot.Label.Zh}”填了“{Say.Text(given.Text)}”，不是日期；请写成 {context.Year}-03-01 的样子。",
                $"{slot.Label.En} is '{Say.Text(given.Text)}', which is no date; write it like {context.Year}-03-01."));
        }

        return Text(slot, given, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private SlotReading Choice(Slot slot, EnteredValue.Given given)
    {
        if (slot.Field.Choices is not { } code || !context.Codes.TryFind(code, out var list))
        {
            return Text(slot, given, given.Text.Trim());
        }

        if (CodeText.Find(list, given.Text) is { } entry)
        {
            return Text(slot, given, entry.Code);
        }

        var finding = Unknown(slot, given.Text, list);
        return finding.Severity == Severity.Error ? SlotReading.Wrong(finding) : Text(slot, given, NumberText.Fold(given.Text)) with { Findings = [finding] };
    }

    private static FormFinding Unknown(Slot slot, string text, CodeList list)
    {
        var nearest = CodeText.Nearest(list, text);
        var near = nearest is null ? new LocalText("请从代码表中选一个", "choose one of the list")
            : new LocalText($"最接近的是 {nearest.Code}（{nearest.Name.Zh}）", $"the nearest is {nearest.Code} ({nearest.Name.En})");
        var missing = list.Partial is null ? new LocalText("", "")
            : new LocalText($"本代码表收录 {list.Entries.Length} 个代码，不全；若代码无误可以保留并说明。", $" The list holds {list.Entries.Length} codes and is not complete; a right code may stay, with an explanation.");
        var folded = NumberText.Fold(text);
        return Say.Of(slot, "unknown-code", list.Partial is null ? Severity.Error : Severity.Warning, new LocalText(
            $"“{slot.Label.Zh}”填了“{Say.Text(text)}”，不在“{list.Name.Zh}”中；{near.Zh}。{missing.Zh}",
            $"{slot.Label.En} is '{Say.Text(text)}', which is not in {list.Name.En}; {near.En}.{missing.En}")) with
        {
            Repairs = nearest is null ? [] : [new Repair(
                new LocalText($"改为 {CodeText.Difference(nearest.Code, folded)}", $"change to {CodeText.Difference(nearest.Code, folded)}"), new EnteredValue.Given(nearest.Code))],
            Pattern = folded,
        };
    }
}
