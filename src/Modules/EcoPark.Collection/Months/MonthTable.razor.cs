using EcoPark.Collection.Filling;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Months;

/// <summary>A text put into a month.</summary>
public sealed record MonthTyping(MonthRow Row, int Month, string Text);

/// <summary>Items by months, edited like a sheet; under each value the unit it was typed in, or last year's same month.</summary>
public sealed partial class MonthTable : IAsyncDisposable
{
    private (MonthRow Row, int Month)? _at;
    private ElementReference _box;
    private IJSObjectReference? _script;
    private DotNetObjectReference<MonthTable>? _self;

    [Parameter, EditorRequired]
    public required MonthSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<(string Item, int Month), TypedMonth> Typed { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<(string Item, int Month), Problem> Refused { get; set; }

    [Parameter]
    public EventCallback<MonthTyping> OnType { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // set by the framework before first use

    /// <summary>Cells copied from a spreadsheet, from one cell on; what falls on cells that cannot be typed in is left out.</summary>
    [JSInvokable]
    public async Task Paste(int row, int column, string text)
    {
        foreach (var (line, down) in text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n').Select((line, down) => (line, down)))
        {
            foreach (var (given, right) in line.Split('\t').Select((given, right) => (given, right)))
            {
                if (row + down < Sheet.Rows.Count && Sheet.Rows[row + down] is { MayWrite: true } into && column + right < Sheet.Over)
                {
                    await Type(into, column + right + 1, given);
                }
            }
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page was closed: nothing is left to let go of.
        }
    }

    protected override void OnParametersSet() =>
        _at = _at is { } at && Sheet.Rows.FirstOrDefault(row => row.Item.Code == at.Row.Item.Code) is { } row ? (row, at.Month) : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Collection/sheet.js");
            await _script.InvokeVoidAsync("attach", _box, _self);
        }
    }

    private Task Type(MonthRow row, int month, string? text) => OnType.InvokeAsync(new MonthTyping(row, month, text ?? ""));

    private string TextOf(MonthRow row, int month) => Typed.TryGetValue((row.Item.Code, month), out var typed) ? typed.Text : MonthReading.Text(row.Cells[month - 1]);

    private string? Css(MonthRow row, int month) => Refused.ContainsKey((row.Item.Code, month)) ? "bad"
        : Typed.ContainsKey((row.Item.Code, month)) ? "typed"
        : MonthChecks.Slip(row, Sheet.Year, month) is not null ? "warn" : null;

    private string? Hint(MonthRow row, int month) => Refused.TryGetValue((row.Item.Code, month), out var problem) ? Say(problem.Zh, problem.En)
        : MonthChecks.Slip(row, Sheet.Year, month) is { } finding ? Say(finding.Message.Zh, finding.Message.En) : null;

    // As it was typed, where that is not what is shown.
    private static string? As(MonthRow row, MonthCell? cell) => cell is { Number: not null, EnteredUnit: { } unit, EnteredValue: { } value } && unit != row.Item.Unit.Symbol
        ? Say($"填报 {Typing(value, unit)}", $"typed {Typing(value, unit)}") : null;

    // A unit that was typed behind the number is not said twice.
    private static string Typing(string value, string? unit) => unit is null || value.EndsWith(unit, StringComparison.Ordinal) ? value : $"{value} {unit}";

    private static string Story(MonthRow row, int month)
    {
        var name = Say($"{row.Item.Name.Zh} {month} 月：", $"{row.Item.Name.En}, month {month}: ");
        return row.Cells[month - 1] switch
        {
            null => name + Say("未填。", "missing."),
            { IsEmpty: true } cell => name + Say($"{cell.By} {When(cell)} 撤回。", $"taken back by {cell.By}, {When(cell)}."),
            var cell => name + Said(row, cell) + Say($" · {cell.By} {When(cell)}", $" · {cell.By}, {When(cell)}") + (cell.Evidence.Count == 0 ? Say(" · 没有凭证（应附）", " · no evidence (expected)") : ""),
        };
    }

    private static string Said(MonthRow row, MonthCell cell) => cell.NotApplicable is { } reason ? Say($"不涉及（{reason}）", $"not applicable ({reason})")
        : $"{Shown(cell.Number)} {row.Item.Unit}" + (cell.EnteredValue is { } entered ? Say($"，填报为“{Typing(entered, cell.EnteredUnit)}”", $", typed as '{Typing(entered, cell.EnteredUnit)}'") : "");

    private static string When(MonthCell cell) => Dates.Table(ParkTime.Local(cell.At));

    private static string Shown(MonthCell? cell) => cell is { NotApplicable: not null } ? Say("不涉及", "n/a") : Shown(cell?.Number);

    private static string Shown(Rational? value) => value is { } number ? ValueText.Of(number) : "—";

    private static string Change(MonthRow row) => row is { SameMonthsBefore: { Sign: > 0 } before, ToDate: { } now } ? (now >= before ? "+" : "") + Rounding.ToText((now - before) / before * Rational.Hundred, 1) + "%" : "";
}
