namespace EcoPark.Documents.Verify;

/// <summary>What verification found in a document.</summary>
public sealed record VerificationReport
{
    /// <summary>The document of the set as which it was verified: the one whose text is nearest.</summary>
    public required string Document { get; init; }

    /// <summary>The comparison of hashes.</summary>
    public required HashState Hash { get; init; }

    /// <summary>The hash of the facts.</summary>
    public required string ExpectedHash { get; init; }

    /// <summary>The hash in the document; null when there is none.</summary>
    public required string? FoundHash { get; init; }

    /// <summary>Every bound number: those in the document in its order, then the lost ones.</summary>
    public required IReadOnlyList<VerifiedNumber> Numbers { get; init; }

    /// <summary>Changes of recorded text.</summary>
    public required IReadOnlyList<FixedTextChange> FixedTexts { get; init; }

    /// <summary>Digits that nothing stands behind.</summary>
    public required IReadOnlyList<UnboundDigits> Unbound { get; init; }

    /// <summary>Tracked changes, edited words and the like.</summary>
    public required IReadOnlyList<VerificationNote> Notes { get; init; }

    /// <summary>Numbers that are in the document and not as bound: altered, unknown or copied.</summary>
    public IEnumerable<VerifiedNumber> Altered =>
        Numbers.Where(number => number.State is NumberState.Altered or NumberState.Unknown or NumberState.Duplicated);

    /// <summary>Numbers that are gone.</summary>
    public IEnumerable<VerifiedNumber> Lost => Numbers.Where(number => number.State == NumberState.Lost);

    /// <summary>Whether every number stands as bound and no other digit was changed, added or removed.</summary>
    public bool IsIntact =>
        Hash != HashState.Different && FixedTexts.Count == 0 && Unbound.Count == 0
        && Numbers.All(number => number.State == NumberState.Intact);
}
