namespace EcoPark.Platform.Chain;

/// <summary>A record that is appended once and never changed: its hash covers its content and the hash of the record before it.</summary>
public abstract class ChainedRecord
{
    /// <summary>Place in the one chain of facts, decisions and audit records; without gaps.</summary>
    public long Seq { get; private set; }

    /// <summary>When it became known; never earlier than the record before it.</summary>
    public DateTime RecordedAt { get; private set; }

    public byte[] Hash { get; private set; } = [];

    /// <summary>fact, decision, audit: tells records of equal content in different tables apart.</summary>
    public abstract string ChainKind { get; }

    /// <summary>Everything the record says, in a fixed order.</summary>
    public abstract void WriteContent(ChainContent content);

    internal void Place(long seq, DateTime recordedAt, byte[] previousHash)
    {
        Seq = seq;
        RecordedAt = recordedAt;
        Hash = ChainHash.Of(previousHash, this);
    }
}
