namespace EcoPark.Documents.Examine.Values;

/// <summary>Compares texts in which <c>*</c> stands for exactly one masked character.</summary>
public static class MaskedPattern
{
    /// <summary>Whether the printed text, masked or not, can be the known one. At least two characters must be readable.</summary>
    /// <param name="printed">Compact text of the document.</param>
    /// <param name="known">Compact text of the standard.</param>
    public static bool Matches(ReadOnlySpan<char> printed, ReadOnlySpan<char> known)
    {
        if (printed.Length != known.Length)
        {
            return false;
        }

        var readable = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            if (printed[i] == '*')
            {
                continue;
            }

            if (printed[i] != known[i])
            {
                return false;
            }

            readable++;
        }

        return readable >= Math.Min(2, known.Length);
    }

    /// <summary>Whether two texts can be the same when each may hold masked characters.</summary>
    public static bool Compatible(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && a[i] != '*' && b[i] != '*')
            {
                return false;
            }
        }

        return true;
    }
}
