using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EcoPark.Platform.Chain;

/// <summary>
/// Feeds a hash field by field. Each field carries its length, so no two different records give the same bytes;
/// an absent field is not an empty one.
/// </summary>
public sealed class ChainContent(IncrementalHash hash)
{
    public ChainContent Add(string? text)
    {
        if (text is null)
        {
            AddLength(-1);
            return this;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        AddLength(bytes.Length);
        hash.AppendData(bytes);
        return this;
    }

    public ChainContent Add(long? number) => Add(number?.ToString(CultureInfo.InvariantCulture));

    public ChainContent Add(Guid? id) => Add(id?.ToString("N"));

    /// <summary>Whole microseconds: what both databases keep.</summary>
    public ChainContent Add(DateTime? time) => Add(time is { } value ? value.Ticks / 10 : null);

    private void AddLength(int length)
    {
        Span<byte> prefix = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(prefix, length);
        hash.AppendData(prefix);
    }
}
