namespace EcoPark.Hj212.Messages;

/// <summary>Goes over the fields before CP that the standard does not know.</summary>
public ref struct OtherFieldEnumerator
{
    private ReadOnlySpan<byte> _rest;

    internal OtherFieldEnumerator(ReadOnlySpan<byte> header) => _rest = header;

    /// <summary>The field under the cursor.</summary>
    public Item Current { get; private set; }

    /// <summary>For <c>foreach</c>.</summary>
    public readonly OtherFieldEnumerator GetEnumerator() => this;

    /// <summary>Goes on to the next one.</summary>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            var end = _rest.IndexOf((byte)';');
            var token = (end < 0 ? _rest : _rest[..end]).TrimStart((byte)' ');
            _rest = end < 0 ? default : _rest[(end + 1)..];
            var single = new SegmentReader(token);
            single.Read();
            if (single.Fields == SegmentFields.Other)
            {
                var sign = token.IndexOf((byte)'=');
                Current = new Item(sign < 0 ? token : token[..sign], sign < 0 ? default : token[(sign + 1)..], sign >= 0, ItemSeparator.Semicolon);
                return true;
            }
        }

        return false;
    }
}
