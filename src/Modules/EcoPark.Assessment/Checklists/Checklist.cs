using EcoPark.Assessment.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Checklists;

/// <summary>The checklist of one indicator in one year, answered.</summary>
public sealed record Checklist
{
    public required ChecklistOfIndicator Definition { get; init; }

    /// <summary>The park's own edition; null: the shipped list.</summary>
    public ChecklistEdition? Edition { get; init; }

    public required IReadOnlyList<AnsweredItem> Items { get; init; }

    public required ChecklistScore Score { get; init; }

    /// <summary>What the ledger says of the item now; null: nothing.</summary>
    public Rational? Reported { get; init; }

    /// <summary>The record behind it; 0: none.</summary>
    public long ReportedSeq { get; init; }

    public bool ReportedIsPending { get; init; }

    public int Version => Edition?.Version ?? 0;

    public bool Differs => Score.Value is { } value && Reported is { } reported && ChecklistScore.Cut(value) != reported;

    public int Count(ItemState state) => Items.Count(item => item.State == state);
}

/// <summary>One item with its answer.</summary>
public sealed record AnsweredItem(ChecklistItem Item, ItemState State)
{
    /// <summary>Null: answered by a person, or by nobody yet.</summary>
    public LiveState? Live { get; init; }

    public ChecklistConfirmation? Confirmation { get; init; }

    public bool? Holds => State switch
    {
        ItemState.Holds => true,
        ItemState.DoesNotHold or ItemState.Expired => false,
        _ => null,
    };

    public bool IsLive => Live is not null;
}

public enum ItemState
{
    /// <summary>Nobody has answered, or the records say nothing yet.</summary>
    Open,
    Holds,
    DoesNotHold,

    /// <summary>It was confirmed by a document that has run out.</summary>
    Expired,
}
