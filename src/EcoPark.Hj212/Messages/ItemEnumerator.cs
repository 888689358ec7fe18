using System.Numerics;
using System.Runtime.Intrinsics;

namespace EcoPark.Hj212.Messages;

/// <summary>
/// Goes over the items of CP. Blanks before an item and items without any character are passed over. A value that begins
/// with <c>//</c> is a log text and goes on to the next <c>//</c> that ends an item: <c>;</c> and <c>,</c> may stand in it.
/// </summary>
public ref struct ItemEnumerator
{
    private ReadOnlySpan<byte> _rest;
    private ItemSeparator _separator;

    internal ItemEnumerator(ReadOnlySpan<byte> content) => _rest = content;

    /// <summary>The item under the cursor.</summary>
    public Item Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly ItemEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next item.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            if (_rest[0] == ' ')
            {
                _rest = _rest.TrimStart((byte)' ');
                continue;
            }

            if (TryMoveWithin())
            {
                return true;
            }

            var before = _separator;
            var end = _rest.IndexOfAny((byte)';', (byte)',');
            var item = end < 0 ? _rest : _rest[..end];
            var sign = item.IndexOf((byte)'=');
            if (end >= 0 && sign >= 0 && item[(sign + 1)..].StartsWith("//"u8) && LogEnd(_rest, sign + 3) is > 0 and var logEnd)
            {
                item = _rest[..logEnd];
                end = logEnd == _rest.Length ? -1 : logEnd;
            }

            _separator = end < 0 || _rest[end] == ';' ? ItemSeparator.Semicolon : ItemSeparator.Comma;
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (!item.IsEmpty)
            {
                Current = sign < 0 ? new Item(item, default, false, before) : new Item(item[..sign], item[(sign + 1)..], true, before);
                return true;
            }
        }

        return false;
    }

    // The common case in one look: an item with key, value and separator within the next 32 bytes, not a log text.
    private bool TryMoveWithin()
    {
        if (!Vector256.IsHardwareAccelerated || _rest.Length < Vector256<byte>.Count)
        {
            return false;
        }

        var look = Vector256.Create(_rest);
        var ends = (Vector256.Equals(look, Vector256.Create((byte)';')) | Vector256.Equals(look, Vector256.Create((byte)','))).ExtractMostSignificantBits();
        var signs = Vector256.Equals(look, Vector256.Create((byte)'=')).ExtractMostSignificantBits();
        var end = BitOperations.TrailingZeroCount(ends);
        var sign = BitOperations.TrailingZeroCount(signs);
        if (ends == 0 || sign >= end || (_rest[sign + 1] == '/' && _rest[sign + 2] == '/'))
        {
            return false;
        }

        var dash = BitOperations.TrailingZeroCount(Vector256.Equals(look, Vector256.Create((byte)'-')).ExtractMostSignificantBits());
        Current = new Item(_rest[..sign], _rest[(sign + 1)..end], true, _separator, dash < sign ? dash : -1);
        _separator = _rest[end] == ';' ? ItemSeparator.Semicolon : ItemSeparator.Comma;
        _rest = _rest[(end + 1)..];
        return true;
    }

    // Where the item ends whose value's text begins at from; 0 when no closing // follows.
    private static int LogEnd(ReadOnlySpan<byte> rest, int from)
    {
        for (var at = from; rest[at..].IndexOf("//"u8) is >= 0 and var found; at += found + 1)
        {
            var end = at + found + 2;
            if (end == rest.Length || rest[end] is (byte)';' or (byte)',')
            {
                return end;
            }
        }

        return 0;
    }
}
