using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Ui;

/// <summary>One column of a <see cref="RecordList{TRow}"/>. The first is the name, the last the next action.</summary>
public sealed class RecordColumn<TRow> : ComponentBase
{
    [CascadingParameter]
    private RecordList<TRow>? List { get; set; }

    [Parameter, EditorRequired]
    public required string Key { get; set; }

    [Parameter]
    public string Title { get; set; } = "";

    [Parameter]
    public bool Sortable { get; set; }

    /// <summary>Right-aligned.</summary>
    [Parameter]
    public bool Numeric { get; set; }

    /// <summary>Not shown until asked for.</summary>
    [Parameter]
    public bool Hidden { get; set; }

    /// <summary>Shown only on screens of 1700 px and more.</summary>
    [Parameter]
    public bool WideOnly { get; set; }

    /// <summary>Part of the second line on a phone.</summary>
    [Parameter]
    public bool OnPhone { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment<TRow> ChildContent { get; set; }

    internal string Css => $"{(Numeric ? "r" : null)} {(OnPhone ? "on-phone" : null)} {(WideOnly ? "on-wide" : null)}";

    protected override void OnInitialized() => List?.Add(this);
}
