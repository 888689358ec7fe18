using Microsoft.AspNetCore.Components;

namespace EcoPark.Platform.Ui;

/// <summary>One question: label above, unit inside, last year below, the error with its repair under it. The value is text as typed.</summary>
public sealed partial class FieldBox
{
    /// <summary>Unique on the page; the error and last year's value are tied to it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public FieldKind Kind { get; set; }

    [Parameter]
    public string? Value { get; set; }

    /// <summary>On leaving the field and on Enter.</summary>
    [Parameter]
    public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>On every key, for saving while idle.</summary>
    [Parameter]
    public EventCallback<string?> OnTyping { get; set; }

    [Parameter]
    public string? Unit { get; set; }

    /// <summary>Units that may be chosen; with one or none the unit is fixed.</summary>
    [Parameter]
    public IReadOnlyList<string>? Units { get; set; }

    [Parameter]
    public EventCallback<string?> UnitChanged { get; set; }

    [Parameter]
    public IReadOnlyList<Choice> Choices { get; set; } = [];

    /// <summary>What a text field offers while typing: a list too long to choose from.</summary>
    [Parameter]
    public IReadOnlyList<Choice> Suggestions { get; set; } = [];

    [Parameter]
    public bool Required { get; set; }

    /// <summary>Dashed and locked; <see cref="Help"/> then says where the value comes from.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    [Parameter]
    public EvidenceKind? Evidence { get; set; }

    /// <summary>At the right end of the label: the file, the camera.</summary>
    [Parameter]
    public RenderFragment? Beside { get; set; }

    /// <summary>上年 712.40.</summary>
    [Parameter]
    public string? LastYear { get; set; }

    /// <summary>The change against last year, right of it.</summary>
    [Parameter]
    public RenderFragment? Change { get; set; }

    [Parameter]
    public string? Help { get; set; }

    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public string? Warning { get; set; }

    /// <summary>An answer is awaited and nobody gave one.</summary>
    [Parameter]
    public bool IsMissing { get; set; }

    [Parameter]
    public string? MissingText { get; set; }

    /// <summary>The reason; an empty string while it is still to be written; null: the field applies.</summary>
    [Parameter]
    public string? NotApplicable { get; set; }

    /// <summary>Back from 不涉及.</summary>
    [Parameter]
    public EventCallback OnApplicable { get; set; }

    [Parameter]
    public IReadOnlyList<FieldRepair> Repairs { get; set; } = [];

    [Parameter]
    public EventCallback<FieldRepair> OnRepair { get; set; }

    private string HelpId => $"{Id}-help";

    private string? Invalid => Error is null ? null : "true";

    private string Css => Error is not null ? "error"
        : NotApplicable is not null ? "none"
        : ReadOnly ? Evidence == EvidenceKind.Computed ? "computed" : "locked"
        : Warning is not null ? "warning"
        : IsMissing ? "missing"
        : "";

    private Task Give(ChangeEventArgs e) => ValueChanged.InvokeAsync(e.Value?.ToString());

    private Task Type(ChangeEventArgs e) => OnTyping.InvokeAsync(e.Value?.ToString());
}
