using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Filling;

/// <summary>A table of the form, edited like a sheet: arrows move, cells copied from Excel are put in as a block.</summary>
public sealed partial class FormGridTable : IAsyncDisposable
{
    private const int Letters = 26;

    private ElementReference _table;
    private IJSObjectReference? _script;
    private DotNetObjectReference<FormGridTable>? _self;
    private FormPlace? _current;
    private FormFinding? _explaining;

    [Parameter, EditorRequired]
    public required FormSession Session { get; set; }

    [Parameter]
    public CheckedForm? LastYear { get; set; }

    [Parameter, EditorRequired]
    public required FormGrid Grid { get; set; }

    [Parameter]
    public bool CanEdit { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter]
    public EventCallback<(FormFinding Finding, string Text)> OnExplain { get; set; }

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // set by the framework before first use

    private ImmutableArray<EntryRow> Rows => Session.Entry.Rows(Grid.Code);

    private ImmutableArray<EntryRow> Before => Session.Sheet.LastYear?.Rows(Grid.Code) ?? [];

    // An empty row waits at the end, as in a sheet.
    private int Shown => CanEdit && Grid.FixedRows.IsEmpty ? Math.Min(Rows.Length + 1, Grid.MaximumRows) : Math.Max(Rows.Length, Grid.FixedRows.Length);

    private IReadOnlyList<FormFinding> Found => [.. Session.Sheet.Checked.Findings.Where(finding => finding.Place is FormPlace.Cell cell && cell.Grid == Grid.Code
        || finding.Place is FormPlace.Table table && table.Code == Grid.Code)];

    private IReadOnlyList<FormFinding> Errors => [.. Found.Where(finding => finding.Severity == Severity.Error)];

    private IReadOnlyList<FormFinding> Warnings => [.. Found.Where(finding => finding.Severity != Severity.Error)];

    [JSInvokable]
    public async Task Paste(int row, int column, string text)
    {
        var skipped = Grid.Columns.Take(column).Count(field => !field.IsEntered);
        Session.Set(Grid.Code, GridPaste.Into(Rows, [.. Grid.Columns.Where(field => field.IsEntered)], (row, column - skipped), text, Grid.MaximumRows));
        await OnChanged.InvokeAsync();
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

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Collection/sheet.js");
            await _script.InvokeVoidAsync("attach", _table, _self);
        }
    }

    private string? TextOf(int row, FormField column) => row < Rows.Length ? Rows[row].Cells.GetValueOrDefault(column.Code) switch
    {
        EnteredValue.Given { Unit: { } unit } given => $"{given.Text} {unit}",
        EnteredValue.Given given => FieldChoices.IsInWords(Session.Sheet, column) || column.Kind == FormFieldKind.YesNo ? FieldChoices.Words(Session.Sheet, column, given.Text) : given.Text,
        EnteredValue.NotApplicable => Say("不涉及", "n/a"),
        _ => Computed(row, column),
    } : null;

    private string? Computed(int row, FormField column) => column.Compute is not null && Session.Sheet.Checked.TryFind(new FormPlace.Cell(Grid.Code, row, column.Code), out var value)
        ? ValueText.Of(value.Content)
        : null;

    private string? LastYearOf(int row, FormField column)
    {
        if (row >= Rows.Length || KeyOf(Rows[row]) is not { } key)
        {
            return null;
        }

        var before = Before.FirstOrDefault(candidate => KeyOf(candidate) == key)?.Cells.GetValueOrDefault(column.Code);
        return before is null ? null : Say("上年 ", "Last year ") + FieldChoices.Words(Session.Sheet, column, before);
    }

    private string? KeyOf(EntryRow row) => row.Cells.GetValueOrDefault(Grid.Key) is EnteredValue.Given given && Grid.TryFind(Grid.Key, out var column) ? FieldChoices.Code(Session.Sheet, column, given.Text) : null;

    private FormFinding? FindingAt(FormPlace place) => Found.FirstOrDefault(finding => finding.Place == place);

    private string Css(FormFinding? finding, FormPlace place) => $"{finding?.Severity switch { null => null, Severity.Error => "bad", _ => "warn" }} {(place == _current ? "cur" : null)}";

    private string ListId(FormField column) => $"l-{Grid.Code}-{column.Code}";

    // As a spreadsheet names its cells: the first column is A.
    private string AddressOf(FormPlace place) => place is FormPlace.Cell cell
        ? $"{(char)('A' + (Grid.Columns.Select((column, index) => (column, index)).First(pair => pair.column.Code == cell.Column).index % Letters))}{cell.Row + 1}"
        : Say("整表", "table");

    // A choice is shown in words and kept by its code.
    private Task Give(FormPlace.Cell place, FormField column, string? text)
    {
        Session.SetCell(place, string.IsNullOrWhiteSpace(text) ? null : new EnteredValue.Given(FieldChoices.Code(Session.Sheet, column, text.Trim())));
        return OnChanged.InvokeAsync();
    }

    private Task Put(FormPlace place, EnteredValue value)
    {
        Session.Put(place, value);
        return OnChanged.InvokeAsync();
    }

    private Task Add()
    {
        Session.Set(Grid.Code, Rows.Add(EntryRow.Empty));
        return OnChanged.InvokeAsync();
    }

    private Task Remove(int row)
    {
        Session.Set(Grid.Code, Rows.RemoveAt(row));
        return OnChanged.InvokeAsync();
    }

    private Task BringKeys()
    {
        Session.Set(Grid.Code, [.. Before.Select(row => new EntryRow(row.Cells.Where(cell => Grid.TryFind(cell.Key, out var column) && !column.IsNumber)
            .ToImmutableSortedDictionary(StringComparer.Ordinal)))]);
        return OnChanged.InvokeAsync();
    }

    private async Task Focus(FormFinding finding)
    {
        _current = finding.Place;
        if (finding.Place is FormPlace.Cell cell && _script is not null)
        {
            await _script.InvokeVoidAsync("focusCell", PlaceWords.IdOf(cell));
        }
    }

    private Task GiveExplanation(string text) => _explaining is { } doubt ? OnExplain.InvokeAsync((doubt, text)) : Task.CompletedTask;
}
