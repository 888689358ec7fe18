namespace EcoPark.Platform.Chain;

/// <summary>The one row that every writer of the chain locks: the last place, its time and its hash.</summary>
public sealed class ChainHead
{
    public int Id { get; private set; } = 1;

    public long Seq { get; private set; }

    public DateTime RecordedAt { get; private set; } = DateTime.UnixEpoch;

    public byte[] Hash { get; private set; } = ChainHash.Genesis;

    internal void Advance(ChainedRecord last) => (Seq, RecordedAt, Hash) = (last.Seq, last.RecordedAt, last.Hash);
}
