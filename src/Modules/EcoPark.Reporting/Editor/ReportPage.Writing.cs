using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;
using EcoPark.Platform.Ui;
using EcoPark.Reporting.Editor.Desk;

namespace EcoPark.Reporting.Editor;

/// <summary>What is done to the words: by the tools above the paper and by the panels beside it.</summary>
public sealed partial class ReportPage
{
    private Choosing? _choosing;

    private string ChoosingTitle => _choosing?.Length > 0 ? Words.Say("换一个数", "Another figure") : Words.Say("插入数", "Insert figure");

    private string? WayHere
    {
        get
        {
            List<bool> ways = [.. SectionsHere.SelectMany(section => OpenFields(_desk?.SourceOf(section) ?? "")).Select(token => token.EndsWith("?}", StringComparison.Ordinal))];
            return ways.Count == 0 ? null : ways.TrueForAll(optional => optional) ? "show" : ways.TrueForAll(optional => !optional) ? "drop" : "mixed";
        }
    }

    private async Task BeginInsert()
    {
        if (_entered is { } section)
        {
            await FlushAsync();
            var caret = await CaretAsync();
            _choosing = new Choosing(section, caret is { } at && at.Section == section ? at.At : _desk?.SourceOf(section).Length ?? 0, 0, null);
        }
    }

    private void BeginExchange()
    {
        if (_picked is { } picked)
        {
            _choosing = new Choosing(picked.Section, picked.At, picked.Source.Length, picked.Source);
        }
    }

    private void BeginBind(PaperFinding finding) => _choosing = new Choosing(finding.Section, finding.At, finding.Found.Length, null);

    private async Task ChosenAsync(FoundFigure figure)
    {
        if (_choosing is not { } place)
        {
            return;
        }

        _choosing = null;
        // In the place of another figure it is printed in the same way; in the place of typed digits the unit stands behind them.
        var source = place.Source is { } before && FieldSource.Read(before) is { } field ? (field with { Name = figure.Code }).ToString()
            : place.Length > 0 ? FoundFigure.NumberOf(figure) : $"{{{figure.Code}}}";
        await PutAsync(place.Section, place.At, place.Length, source);
        Pick(place.Section, place.At, source, "");
    }

    private async Task ReplacePickedAsync(string source)
    {
        if (_picked is not { } picked || _desk is not { } desk)
        {
            return;
        }

        await FlushAsync();
        var text = desk.SourceOf(picked.Section);
        var at = picked.At <= text.Length && text.AsSpan(picked.At).StartsWith(picked.Source) ? picked.At : text.IndexOf(picked.Source, StringComparison.Ordinal);
        if (at >= 0)
        {
            await PutAsync(picked.Section, at, picked.Source.Length, source);
            if (source.Length > 0)
            {
                Pick(picked.Section, at, source, "");
            }
            else
            {
                _picked = null;
            }
        }
    }

    private async Task ReplaceFoundAsync((PaperFinding Finding, string Source) given)
    {
        await FlushAsync();
        await PutAsync(given.Finding.Section, given.Finding.At, given.Finding.Found.Length, given.Source);
    }

    private async Task AddSentenceAsync()
    {
        await FlushAsync();
        if (_entered is { } section && _desk is { } desk)
        {
            var caret = await CaretAsync();
            var (_, end) = SentenceAt(desk.SourceOf(section), caret?.Section == section ? caret.At : int.MaxValue);
            var added = Words.Say("在此写新的一句。", "在此写新的一句。"); // the report is Chinese in every language of the page
            await PutAsync(section, end, 0, added);
            StateHasChanged();
            await SelectAsync(section, end, end + added.Length);
        }
    }

    private async Task DeleteSentenceAsync()
    {
        await FlushAsync();
        if (_entered is { } section && _desk is { } desk && await CaretAsync() is { } caret && caret.Section == section)
        {
            var before = desk.SourceOf(section);
            var (start, end) = SentenceAt(before, caret.At);
            await PutAsync(section, start, end - start, "");
            Toasts.Show(Words.Say("已删去一句", "One sentence deleted"), () => PutAllAsync(section, before));
        }
    }

    private async Task RestoreAsync()
    {
        await FlushAsync();
        if (_entered is { } section && _desk is { } desk)
        {
            var before = desk.SourceOf(section);
            await InTurnAsync(async hand => await desk.RestoreAsync(hand, section, _closed.Token));
            Toasts.Show(Words.Say($"“{HeadingOf(section)}”已恢复模板文字", $"“{HeadingOf(section)}” is the template's again"), () => PutAllAsync(section, before));
        }
    }

    private Task SettleAsync((string Section, bool Mine) choice) => _desk is { } desk
        ? InTurnAsync(async hand => await desk.SettleAsync(hand, choice.Section, choice.Mine, _closed.Token))
        : Task.CompletedTask;

    /// <summary>Missing numbers of the sections at hand show 〔待补〕, or drop their sentences.</summary>
    private async Task ChangeWayAsync(string way)
    {
        await FlushAsync();
        foreach (var section in SectionsHere)
        {
            var text = _desk?.SourceOf(section) ?? "";
            var open = OpenFields(text).ToHashSet(StringComparer.Ordinal);
            var changed = string.Concat(SourceTokens.Of(text).Select(token => open.Contains(token) ? Optional(token, way == "show") : token));
            if (changed != text)
            {
                await PutAllAsync(section, changed);
            }
        }
    }

    private static string Optional(string token, bool optional) => token.EndsWith("?}", StringComparison.Ordinal) == optional ? token : optional ? $"{token[..^1]}?}}" : $"{token[..^2]}}}";

    // The fields without a record that can be marked: figures and formulas.
    private IEnumerable<string> OpenFields(string text) => SourceTokens.Of(text)
        .Where(token => token[0] == '{' && (FieldSource.Read(token) is not null || token.StartsWith("{=", StringComparison.Ordinal)) && _desk?.Drawer.Draw(token).Missing.Count > 0);

    private static (int Start, int End) SentenceAt(string text, int caret)
    {
        var start = 0;
        foreach (var sentence in SentenceText.Split(text))
        {
            var end = start + sentence.Length;
            if (sentence != SentenceText.Break && caret <= end)
            {
                return (start, end);
            }

            start = end;
        }

        return (text.Length, text.Length);
    }

    private Task PutAsync(string section, int at, int length, string source)
    {
        var text = _desk?.SourceOf(section) ?? "";
        var from = Math.Clamp(at, 0, text.Length);
        return PutAllAsync(section, string.Concat(text.AsSpan(0, from), source, text.AsSpan(Math.Min(text.Length, from + length))));
    }

    private Task PutAllAsync(string section, string text) => _desk is { } desk
        ? InTurnAsync(async hand =>
        {
            await desk.SaveAsync(hand, section, text, _closed.Token);
            desk.Redraw(section);
        })
        : Task.CompletedTask;

    private void Pick(string section, int at, string source, string fact)
    {
        if (_desk is { } desk)
        {
            var drawn = fact.Length > 0 || source.Length == 0 ? fact : desk.Drawer.Draw(source).Printed.OfType<EcoPark.Documents.Narratives.NarrativeInline.Number>().FirstOrDefault()?.Fact.Id ?? "";
            _picked = PickedFigure.Of(desk.Ground, (section, at), source, drawn);
        }
    }

    /// <summary>Where a figure is to be put.</summary>
    private sealed record Choosing(string Section, int At, int Length, string? Source);
}
