using System.Collections.Immutable;

namespace EcoPark.Hj212.Messages;

/// <summary>
/// A message with text of its own: what a segment says, without how it was parted. Header fields stay as they were
/// written, so that nothing is lost; null is absent, which is not the same as empty.
/// </summary>
public sealed class Message : IEquatable<Message>
{
    /// <summary>Number of the request, 17 digits by the standard.</summary>
    public string? Qn { get; init; }

    /// <summary>Kind of system: 32 waste water, 91 answers.</summary>
    public string? St { get; init; }

    /// <summary>Command.</summary>
    public string? Cn { get; init; }

    /// <summary>Password.</summary>
    public string? Pw { get; init; }

    /// <summary>Device.</summary>
    public string? Mn { get; init; }

    /// <summary>Version, split and answer bits as written.</summary>
    public string? Flag { get; init; }

    /// <summary>Number of parts.</summary>
    public string? Pnum { get; init; }

    /// <summary>This part, from 1.</summary>
    public string? Pno { get; init; }

    /// <summary>1 for values sent later (HJ 212-2025).</summary>
    public string? Rf { get; init; }

    /// <summary>Fields that the standard does not know.</summary>
    public ImmutableArray<MessageItem> OtherFields { get; init; } = [];

    /// <summary>The items of CP; null when there is no CP.</summary>
    public ImmutableArray<MessageItem>? Items { get; init; }

    /// <summary>The Flag as bits; null when it is absent or no number.</summary>
    public MessageFlag? Bits => Flag is { Length: <= 3 } && byte.TryParse(Flag, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
        ? new MessageFlag(value)
        : null;

    /// <summary>The number of the request that is meant: answers of the edition of 2005 carry it inside CP.</summary>
    public string? RequestNumber => Qn ?? Value("QN");

    /// <summary>The value of the first item of that key; null when there is none.</summary>
    public string? Value(string key)
    {
        foreach (var item in Items ?? [])
        {
            if (item.Key == key)
            {
                return item.Value;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Message? other) => other is not null && Header == other.Header
        && OtherFields.SequenceEqual(other.OtherFields) && Items.HasValue == other.Items.HasValue
        && (Items is not { } items || items.SequenceEqual(other.Items ?? []));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Message);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Header, Items?.Length);

    private (string?, string?, string?, string?, string?, string?, string?, string?, string?) Header => (Qn, St, Cn, Pw, Mn, Flag, Pnum, Pno, Rf);
}
